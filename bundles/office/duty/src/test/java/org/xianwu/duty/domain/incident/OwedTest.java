package org.xianwu.duty.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xianwu.duty.domain.incident.Night.at;
import static org.xianwu.duty.domain.incident.Night.both;
import static org.xianwu.duty.domain.incident.Night.call;
import static org.xianwu.duty.domain.incident.Night.known;
import static org.xianwu.duty.domain.incident.Night.landslide;
import static org.xianwu.duty.domain.incident.Night.paper;
import static org.xianwu.duty.domain.incident.Night.send;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.domain.incident.Owed.Matter;
import org.xianwu.platform.api.calendar.Light;

class OwedTest {

  private static final Duration WARNING = Duration.ofMinutes(10);

  @Test
  void the_phone_is_owed_first_then_writing() {
    Incident incident = known(landslide());
    assertThat(owed(incident))
        .extracting(Owed::matter, Owed::due)
        .containsExactly(
            tuple(Matter.PHONE, at("2026-06-21T03:52")),
            tuple(Matter.WRITTEN, at("2026-06-21T04:22")));
    send(
        incident, NewReport.phoned(ReportKind.FIRST, call("2026-06-21T03:40")), "2026-06-21T03:40");
    assertThat(owed(incident)).extracting(Owed::matter).contains(Matter.WRITTEN);
  }

  @Test
  void the_light_is_yellow_ten_minutes_before_and_red_from_the_minute_after() {
    Owed phone = owed(known(landslide())).get(0);
    assertThat(phone.light(at("2026-06-21T03:41:59"), WARNING)).isEqualTo(Light.GREEN);
    assertThat(phone.light(at("2026-06-21T03:42"), WARNING)).isEqualTo(Light.YELLOW);
    assertThat(phone.light(at("2026-06-21T03:52"), WARNING)).isEqualTo(Light.YELLOW);
    assertThat(phone.light(at("2026-06-21T03:52:01"), WARNING)).isEqualTo(Light.RED);
  }

  @Test
  void a_major_incident_is_followed_every_two_hours_on_the_first_day_then_daily() {
    Incident incident = known(landslide().rated(IncidentLevel.MAJOR));
    send(
        incident,
        both(ReportKind.FIRST, "2026-06-21T03:40", "2026-06-21T04:00"),
        "2026-06-21T04:00");
    assertThat(due(incident, Matter.FOLLOW_UP)).isEqualTo(at("2026-06-21T06:00"));
    send(
        incident,
        NewReport.phoned(ReportKind.FOLLOW_UP, call("2026-06-22T03:20")),
        "2026-06-22T03:20");
    assertThat(due(incident, Matter.FOLLOW_UP)).isEqualTo(at("2026-06-22T05:20"));
    send(
        incident,
        NewReport.phoned(ReportKind.FOLLOW_UP, call("2026-06-22T05:30")),
        "2026-06-22T05:30");
    assertThat(due(incident, Matter.FOLLOW_UP)).isEqualTo(at("2026-06-23T05:30"));
  }

  @Test
  void an_incident_below_is_followed_when_something_changes_and_pointed_at_after_three_days() {
    Incident incident = known(landslide());
    send(
        incident,
        both(ReportKind.FIRST, "2026-06-21T03:40", "2026-06-21T04:00"),
        "2026-06-21T04:00");
    assertThat(owed(incident)).extracting(Owed::matter).containsExactly(Matter.ENDING);
    Owed ending = owed(incident).get(0);
    assertThat(ending.due()).isEqualTo(at("2026-06-24T03:40"));
    assertThat(ending.light(at("2026-06-24T03:35"), WARNING)).isEqualTo(Light.GREEN);
    assertThat(ending.light(at("2026-06-25T03:40"), WARNING)).isEqualTo(Light.YELLOW);
  }

  @Test
  void the_final_report_is_owed_a_day_after_the_handling_ended() {
    Incident incident = known(landslide());
    send(
        incident,
        both(ReportKind.FIRST, "2026-06-21T03:40", "2026-06-21T04:00"),
        "2026-06-21T04:00");
    incident.conclude(at("2026-06-21T18:00"), at("2026-06-21T18:05"));
    assertThat(due(incident, Matter.FINAL)).isEqualTo(at("2026-06-22T18:00"));
    send(
        incident,
        NewReport.written(ReportKind.FINAL, paper("2026-06-22T10:00")),
        "2026-06-22T10:00");
    assertThat(owed(incident)).isEmpty();
  }

  @Test
  void an_answer_is_owed_until_it_is_given_even_after_the_end() {
    Incident incident = known(landslide());
    incident.dismiss("燃放", at("2026-06-21T03:40"));
    incident.ask(at("2026-06-21T05:00"), at("2026-06-21T05:30"));
    assertThat(due(incident, Matter.ANSWER)).isEqualTo(at("2026-06-21T05:30"));
    assertThat(owed(incident)).hasSize(1);
  }

  private static List<Owed> owed(Incident incident) {
    return Owed.of(incident, ReportRules.usual());
  }

  private static Instant due(Incident incident, Matter matter) {
    return owed(incident).stream()
        .filter(one -> one.matter() == matter)
        .findFirst()
        .orElseThrow()
        .due();
  }
}
