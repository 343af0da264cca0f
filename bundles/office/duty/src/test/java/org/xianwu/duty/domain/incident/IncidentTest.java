package org.xianwu.duty.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianwu.duty.domain.incident.Night.at;
import static org.xianwu.duty.domain.incident.Night.both;
import static org.xianwu.duty.domain.incident.Night.call;
import static org.xianwu.duty.domain.incident.Night.collision;
import static org.xianwu.duty.domain.incident.Night.known;
import static org.xianwu.duty.domain.incident.Night.landslide;
import static org.xianwu.duty.domain.incident.Night.paper;
import static org.xianwu.duty.domain.incident.Night.send;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.problem.Problem;

class IncidentTest {

  @Test
  void a_landslide_told_after_18_and_48_minutes_is_in_time() {
    Incident incident = known(landslide());
    send(
        incident,
        both(ReportKind.FIRST, "2026-06-21T03:40", "2026-06-21T04:10"),
        "2026-06-21T04:10");
    assertThat(incident.number()).isEqualTo("TF-2026-003");
    assertThat(incident.punctuality()).isEqualTo(Punctuality.ON_TIME);
    assertThat(incident.facts().level()).isEqualTo(IncidentLevel.UNRATED);
    assertThat(incident.state()).isEqualTo(IncidentState.REPORTED);
  }

  @Test
  void written_after_63_minutes_is_three_minutes_late_though_the_phone_was_in_time() {
    Incident incident = known(landslide());
    IncidentReport first =
        send(
            incident,
            NewReport.phoned(ReportKind.FIRST, call("2026-06-21T03:40")),
            "2026-06-21T03:40");
    assertThat(incident.punctuality()).isEqualTo(Punctuality.PENDING);
    incident.send(first, paper("2026-06-21T04:25"), at("2026-06-21T04:25"));
    assertThat(incident.phoneLate()).isZero();
    assertThat(incident.writtenLate()).isEqualTo(3);
    assertThat(incident.punctuality()).isEqualTo(Punctuality.LATE);
  }

  @Test
  void a_road_accident_with_three_dead_is_considerable_and_at_65_minutes_five_late() {
    Incident incident = known(collision());
    assertThat(incident.facts().level()).isEqualTo(IncidentLevel.CONSIDERABLE);
    send(
        incident,
        both(ReportKind.FIRST, "2026-06-21T03:50", "2026-06-21T04:27"),
        "2026-06-21T04:27");
    assertThat(incident.writtenLate()).isEqualTo(5);
  }

  @Test
  void sixty_minutes_to_the_minute_are_in_time_whatever_the_seconds() {
    Incident incident = Incident.received(1, 11, 2026, 1, landslide(), at("2026-06-21T03:22:50"));
    incident.limitedTo(TimeLimit.USUAL);
    send(
        incident,
        NewReport.written(ReportKind.FIRST, paper("2026-06-21T04:22")),
        "2026-06-21T04:22");
    assertThat(incident.writtenLate()).isZero();
    assertThat(incident.phoneLate()).isEqualTo(30);
  }

  @Test
  void writing_within_the_limit_of_the_phone_needs_no_call() {
    Incident incident = known(landslide());
    send(
        incident,
        NewReport.written(ReportKind.FIRST, paper("2026-06-21T03:45")),
        "2026-06-21T03:45");
    assertThat(incident.punctuality()).isEqualTo(Punctuality.ON_TIME);
  }

  @Test
  void what_was_sent_is_sent_once() {
    Incident incident = known(landslide());
    IncidentReport first =
        send(
            incident,
            both(ReportKind.FIRST, "2026-06-21T03:40", "2026-06-21T04:10"),
            "2026-06-21T04:10");
    assertThatThrownBy(
            () -> incident.send(first, paper("2026-06-21T04:12"), at("2026-06-21T04:12")))
        .hasMessage("duty.report-sent");
    assertThatThrownBy(() -> incident.send(first, call("2026-06-21T03:30"), at("2026-06-21T04:12")))
        .hasMessage("duty.report-sent");
  }

  @Test
  void reports_come_in_their_turn() {
    Incident incident = known(landslide());
    NewReport ending = NewReport.written(ReportKind.FINAL, paper("2026-06-21T04:00"));
    assertThatThrownBy(() -> send(incident, ending, "2026-06-21T04:00"))
        .hasMessage("duty.report-before-first");
    NewReport news = NewReport.phoned(ReportKind.FOLLOW_UP, call("2026-06-21T04:00"));
    assertThatThrownBy(() -> send(incident, news, "2026-06-21T04:00"))
        .hasMessage("duty.report-before-first");
    NewReport first = NewReport.phoned(ReportKind.FIRST, call("2026-06-21T03:40"));
    send(incident, first, "2026-06-21T03:40");
    assertThatThrownBy(() -> send(incident, first, "2026-06-21T03:40"))
        .hasMessage("duty.first-report-exists");
    assertThat(send(incident, news, "2026-06-21T04:00").name()).isEqualTo("续报1");
    assertThat(send(incident, news, "2026-06-21T04:00").name()).isEqualTo("续报2");
    send(incident, ending, "2026-06-21T04:00");
    assertThat(incident.state()).isEqualTo(IncidentState.CLOSED);
    assertThatThrownBy(() -> send(incident, news, "2026-06-21T04:00"))
        .hasMessage("duty.incident-state-forbids");
  }

  @Test
  void a_report_goes_by_one_way_at_least_and_the_final_one_in_writing() {
    Incident incident = known(landslide());
    assertThatThrownBy(
            () ->
                send(
                    incident,
                    new NewReport(ReportKind.FIRST, Optional.empty(), Optional.empty()),
                    "2026-06-21T03:40"))
        .hasMessage("duty.report-empty");
    assertThatThrownBy(
            () ->
                send(
                    incident,
                    NewReport.phoned(ReportKind.FINAL, call("2026-06-21T03:40")),
                    "2026-06-21T03:40"))
        .hasMessage("duty.report-unwritten");
  }

  @Test
  void nobody_reports_before_knowing_or_in_the_future() {
    Incident incident = known(landslide());
    assertThatThrownBy(
            () ->
                send(
                    incident,
                    NewReport.phoned(ReportKind.FIRST, call("2026-06-21T03:21")),
                    "2026-06-21T03:40"))
        .hasMessage("duty.report-time-invalid");
    assertThatThrownBy(
            () ->
                send(
                    incident,
                    NewReport.phoned(ReportKind.FIRST, call("2026-06-21T03:50")),
                    "2026-06-21T03:40"))
        .hasMessage("duty.report-time-invalid");
  }

  @Test
  void what_happened_later_than_it_was_known_is_refused() {
    assertThatThrownBy(() -> known(landslide(), "2026-06-21T03:07"))
        .hasMessage("duty.known-before-occurred");
  }

  @Test
  void a_browser_whose_clock_is_a_minute_ahead_is_believed() {
    Incident incident = known(landslide(), "2026-06-21T03:09");
    assertThat(incident.occurAt()).isEqualTo(at("2026-06-21T03:09"));
  }

  @Test
  void negative_numbers_are_refused_each_at_its_field() {
    Casualties wrong = new Casualties(-1, 0, 0, 0, 0, 0, -2, new BigDecimal("-0.5"));
    assertThatThrownBy(() -> known(landslide().with(wrong)))
        .hasMessage("duty.figure-negative")
        .isInstanceOfSatisfying(
            Problem.class,
            refused ->
                assertThat(refused.fields()).containsOnlyKeys("deaths", "evacuated", "loss"));
  }

  @Test
  void fewer_dead_need_a_reason() {
    Incident incident = known(collision());
    Facts fewer = incident.facts().with(Casualties.of(2, 2, 0));
    assertThatThrownBy(() -> incident.learn(fewer, " ")).hasMessage("duty.deaths-decrease");
    incident.learn(fewer, "重复统计，经公安机关核实");
    assertThat(incident.casualties().deaths()).isEqualTo(2);
    // what was rated stays: a level goes down by hand only
    assertThat(incident.facts().level()).isEqualTo(IncidentLevel.CONSIDERABLE);
  }

  @Test
  void more_dead_lift_the_level_or_are_refused_with_a_lower_one() {
    Incident incident = known(collision());
    Facts more = incident.facts().with(Casualties.of(12, 0, 0));
    assertThatThrownBy(() -> incident.learn(more, "")).hasMessage("duty.level-too-low");
    incident.learn(more.rated(IncidentLevel.UNRATED), "");
    assertThat(incident.facts().level()).isEqualTo(IncidentLevel.MAJOR);
  }

  @Test
  void the_time_of_knowledge_stays_and_a_later_correction_never_lengthens_a_limit() {
    Incident incident = known(landslide());
    incident.correctKnown(at("2026-06-21T03:30"), "系统时钟快", at("2026-06-21T03:40"));
    assertThat(incident.knownAt()).isEqualTo(at("2026-06-21T03:22"));
    assertThat(incident.phoneDue()).isEqualTo(at("2026-06-21T03:52"));
    incident.correctKnown(at("2026-06-21T03:15"), "补登", at("2026-06-21T03:40"));
    assertThat(incident.knownAt()).isEqualTo(at("2026-06-21T03:22"));
    assertThat(incident.phoneDue()).isEqualTo(at("2026-06-21T03:45"));
    assertThatThrownBy(
            () -> incident.correctKnown(at("2026-06-21T03:09"), "补登", at("2026-06-21T03:40")))
        .hasMessage("duty.moment-invalid");
    assertThatThrownBy(
            () -> incident.correctKnown(at("2026-06-21T03:15"), "", at("2026-06-21T03:40")))
        .hasMessage("duty.incident-reason-missing");
  }

  @Test
  void an_earlier_knowledge_makes_a_report_late_afterwards() {
    Incident incident = known(landslide());
    send(
        incident,
        both(ReportKind.FIRST, "2026-06-21T03:50", "2026-06-21T04:20"),
        "2026-06-21T04:20");
    assertThat(incident.punctuality()).isEqualTo(Punctuality.ON_TIME);
    incident.correctKnown(at("2026-06-21T03:12"), "录音为准", at("2026-06-21T08:00"));
    assertThat(incident.phoneLate()).isEqualTo(8);
    assertThat(incident.writtenLate()).isEqualTo(8);
    assertThat(incident.punctuality()).isEqualTo(Punctuality.LATE);
  }

  @Test
  void a_limit_that_passes_with_the_report_owed_is_late() {
    Incident incident = known(landslide());
    assertThat(incident.overdue(at("2026-06-21T03:52"))).isFalse();
    assertThat(incident.overdue(at("2026-06-21T03:52:01"))).isTrue();
    assertThat(incident.punctuality()).isEqualTo(Punctuality.LATE);
    // it had been phoned in time and was written down afterwards
    send(
        incident, NewReport.phoned(ReportKind.FIRST, call("2026-06-21T03:50")), "2026-06-21T04:00");
    assertThat(incident.punctuality()).isEqualTo(Punctuality.PENDING);
  }

  @Test
  void a_verification_is_sent_when_it_was_asked_for() {
    Incident incident = known(landslide());
    NewReport answer = NewReport.phoned(ReportKind.VERIFICATION, call("2026-06-21T03:40"));
    assertThatThrownBy(() -> send(incident, answer, "2026-06-21T03:40"))
        .hasMessage("duty.not-asked");
    incident.ask(at("2026-06-21T03:35"), at("2026-06-21T04:05"));
    assertThat(send(incident, answer, "2026-06-21T03:40").name()).isEqualTo("核报1");
    assertThat(incident.answerDue()).isEmpty();
    // the first report is owed as before
    assertThat(incident.state()).isEqualTo(IncidentState.RECEIVED);
  }

  @Test
  void a_false_alarm_says_why_and_counts_for_nothing_unless_it_was_reported() {
    Incident quiet = known(landslide());
    assertThatThrownBy(() -> quiet.dismiss("", at("2026-06-21T03:40")))
        .hasMessage("duty.incident-reason-missing");
    quiet.dismiss("燃放烟花", at("2026-06-21T03:40"));
    assertThat(quiet.punctuality()).isEqualTo(Punctuality.EXEMPT);
    Incident told = known(landslide());
    send(told, both(ReportKind.FIRST, "2026-06-21T03:40", "2026-06-21T03:50"), "2026-06-21T03:50");
    told.dismiss("燃放烟花", at("2026-06-21T04:40"));
    assertThat(told.punctuality()).isEqualTo(Punctuality.ON_TIME);
    told.archive();
    assertThat(told.state()).isEqualTo(IncidentState.ARCHIVED);
  }

  @Test
  void personal_data_goes_thirty_days_after_the_end_unless_it_is_evidence() {
    Incident incident =
        known(
            landslide()
                .about("张某某，身份证号…")
                .from(new Informant(InformedBy.CITIZEN, "村民", "13812345678")));
    send(
        incident,
        both(ReportKind.FIRST, "2026-06-21T03:40", "2026-06-21T03:50"),
        "2026-06-21T03:50");
    Duration month = Duration.ofDays(30);
    assertThat(incident.expired(at("2026-12-31T00:00"), month)).isFalse();
    send(
        incident,
        NewReport.written(ReportKind.FINAL, paper("2026-06-22T10:00")),
        "2026-06-22T10:00");
    assertThat(incident.expired(at("2026-07-22T09:59"), month)).isFalse();
    assertThat(incident.expired(at("2026-07-22T10:00"), month)).isTrue();
    incident.preserve(true, "公安机关立案");
    assertThat(incident.expired(at("2026-07-22T10:00"), month)).isFalse();
    incident.preserve(false, "案件办结");
    incident.destroyPeople(at("2026-07-22T10:00"));
    assertThat(incident.facts().people()).isEmpty();
    assertThat(incident.facts().informant()).isEqualTo(new Informant(InformedBy.CITIZEN, "", ""));
    assertThat(incident.expired(at("2026-08-22T10:00"), month)).isFalse();
  }

  @Test
  void places_and_phones_that_cannot_be_are_refused() {
    assertThatThrownBy(
            () -> known(Facts.of(Subtype.FIRE, Place.of(0, " "), at("2026-06-21T03:10"), "起火")))
        .hasMessage("duty.place-missing");
    Place.Point swapped =
        new Place.Point(new BigDecimal("30.5"), new BigDecimal("120.1"), Datum.GCJ02);
    assertThatThrownBy(
            () ->
                known(
                    Facts.of(
                        Subtype.FIRE,
                        new Place(0, "城关", Optional.of(swapped)),
                        at("2026-06-21T03:10"),
                        "起火")))
        .hasMessage("duty.coordinates-invalid");
    assertThatThrownBy(() -> known(landslide().from(new Informant(InformedBy.CITIZEN, "", "999"))))
        .hasMessage("duty.informant-phone");
  }

  @Test
  void an_incident_without_a_title_is_named_by_place_and_kind() {
    assertThat(known(landslide()).facts().title()).isEqualTo("松岭镇石桥村地质灾害");
  }
}
