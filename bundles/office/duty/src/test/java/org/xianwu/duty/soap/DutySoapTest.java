package org.xianwu.duty.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.app.DutyRoom;
import org.xianwu.duty.app.incident.IncidentRoom;
import org.xianwu.duty.domain.incident.Channel;
import org.xianwu.duty.domain.incident.Facts;
import org.xianwu.duty.domain.incident.NewReport;
import org.xianwu.duty.domain.incident.Place;
import org.xianwu.duty.domain.incident.ReportKind;
import org.xianwu.duty.domain.incident.Subtype;
import org.xianwu.duty.domain.incident.Telling;
import org.xianwu.platform.api.soap.DayText;
import org.xianwu.platform.api.soap.MomentText;

class DutySoapTest {

  private static DutyRoom room;
  private static DutyPort port;
  private static IncidentRoom night;

  @BeforeAll
  static void open() {
    room = DutyRoom.practised();
    night = new IncidentRoom(room);
    port =
        new DutySoap(
            room.board,
            room.directory,
            room.calendar,
            room.texts,
            new IncidentAnswers(night.upper, room.directory));
    room.store.callers().set(room.as("许青禾", "duty.platform"));
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void a_platform_reads_who_is_on_duty_on_a_day() throws DutyFault {
    RosterOfDay answer = port.getRosterOfDay(LocalDate.of(2026, 2, 17), null);
    assertThat(answer.dayType).isEqualTo("statutory");
    assertThat(answer.units).hasSize(1);
    assertThat(answer.units.get(0).rosterNumber).isEqualTo("ZB-2026-02-V2");
    ShiftOfDay shift = answer.units.get(0).shifts.get(0);
    assertThat(shift.leader.name).isEqualTo("陈望川");
    assertThat(shift.officers).extracting(one -> one.name).containsExactly("沈一诺", "方砚秋");
    assertThat(shift.startsAt).isEqualTo(Instant.parse("2026-02-17T00:00:00Z"));
    assertThat(shift.phone).isEqualTo("0571-2345678");
  }

  @Test
  void the_platform_may_name_a_unit() throws DutyFault {
    assertThat(port.getRosterOfDay(LocalDate.of(2026, 2, 17), "U12").units).isEmpty();
    assertFault(
        () -> port.getRosterOfDay(LocalDate.of(2026, 2, 17), "X"), "request.unknown-reference");
  }

  @Test
  void rosters_of_a_year_come_in_the_order_of_their_days() throws DutyFault {
    LocalDate first = LocalDate.of(2026, 1, 1);
    RosterPage page = port.listRosters(first, LocalDate.of(2026, 12, 31), null);
    assertThat(page.rosters)
        .extracting(roster -> roster.number)
        .startsWith("ZB-2026-01-V1", "ZB-2026-02-V2", "ZB-2026-03-V1")
        .hasSize(11);
    assertThat(page.nextCursor).isNull();
    assertThat(page.rosters.get(1).version).isEqualTo(2);
  }

  @Test
  void a_platform_reads_signs_for_and_asks_about_reported_incidents() throws DutyFault {
    room.store.clock().setOffice("2026-11-20T03:22");
    room.store.callers().set(room.as("许青禾", "duty.officer"));
    long id =
        night.incidents.receive(
            Optional.empty(),
            Facts.of(
                Subtype.ROAD, Place.of(0, "环城路"), Instant.parse("2026-11-19T19:10:00Z"), "两车相撞"));
    night.reporting.report(
        id,
        NewReport.written(
            ReportKind.FIRST,
            new Telling.Paper(
                room.store.clock().instant(),
                Channel.PLATFORM,
                "市委总值班室",
                "关于环城路道路交通事故的报告",
                room.id("许青禾"),
                room.id("林溪石"))),
        Optional.empty(),
        "");
    room.store.callers().set(room.as("许青禾", "duty.platform"));
    LocalDate day = LocalDate.of(2026, 11, 20);
    ReportedIncident one =
        port.listIncidents(day, day, null).incidents.stream()
            .filter(found -> found.place.equals("环城路"))
            .findFirst()
            .orElseThrow();
    assertThat(one.reports.get(0).signer).isEqualTo("林溪石");
    assertThat(one.reports.get(0).acknowledgedAt).isNull();
    Acknowledged signed = port.acknowledgeReport(one.number, "first", 1, "市委总值班室");
    assertThat(signed.at).isEqualTo(room.store.clock().instant());
    VerificationAsked asked = port.askVerification(one.number, "伤者是否脱险", null);
    assertThat(asked.due).isEqualTo("2026-11-19T19:52:00Z");
    assertFault(() -> port.acknowledgeReport(one.number, "news", 1, ""), "duty.choice-unknown");
    assertFault(() -> port.acknowledgeReport(one.number, "final", 1, ""), "request.not-found");
    assertFault(() -> port.askVerification(one.number, " ", null), "request.bad-format");
    assertFault(() -> port.askVerification("TF-1999-001", "?", null), "request.not-found");
    room.store.callers().set(room.as("许青禾", "duty.officer"));
    assertFault(() -> port.listIncidents(day, day, null), "access.denied");
    room.store.callers().set(room.as("许青禾", "duty.platform"));
  }

  @Test
  void a_refusal_is_a_typed_fault_with_code_and_remedy() {
    assertFault(
        () -> port.listRosters(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1), null),
        "duty.period-invalid");
    assertFault(() -> port.getRosterOfDay(null, null), "request.bad-format");
  }

  @Test
  void days_and_moments_travel_as_schema_types() throws Exception {
    assertThat(new DayText().unmarshal("2026-02-17+08:00")).isEqualTo("2026-02-17");
    assertThat(new DayText().unmarshal("2026-02-30")).isNull();
    assertThat(new MomentText().marshal(Instant.parse("2026-02-17T00:00:00.123Z")))
        .isEqualTo("2026-02-17T08:00:00+08:00");
  }

  private interface Call {
    void run() throws DutyFault;
  }

  private static void assertFault(Call call, String code) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            DutyFault.class,
            fault -> {
              assertThat(fault.getFaultInfo().code).isEqualTo(code);
              assertThat(fault.getFaultInfo().remedy).isNotEmpty();
            });
  }

  @Test
  void whoever_is_no_platform_is_refused() {
    room.store.callers().set(room.as("许青禾", "duty.officer"));
    try {
      assertFault(() -> port.getRosterOfDay(LocalDate.of(2026, 2, 17), null), "access.denied");
    } finally {
      room.store.callers().set(room.as("许青禾", "duty.platform"));
    }
  }
}
