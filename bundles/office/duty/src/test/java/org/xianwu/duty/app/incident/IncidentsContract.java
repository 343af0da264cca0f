package org.xianwu.duty.app.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianwu.duty.domain.incident.Night.at;
import static org.xianwu.duty.domain.incident.Night.collision;
import static org.xianwu.duty.domain.incident.Night.landslide;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xianwu.duty.app.DutyRoom;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.duty.domain.incident.Casualties;
import org.xianwu.duty.domain.incident.Channel;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.IncidentLine;
import org.xianwu.duty.domain.incident.IncidentReport;
import org.xianwu.duty.domain.incident.IncidentState;
import org.xianwu.duty.domain.incident.Informant;
import org.xianwu.duty.domain.incident.InformedBy;
import org.xianwu.duty.domain.incident.LineKind;
import org.xianwu.duty.domain.incident.NewReport;
import org.xianwu.duty.domain.incident.Punctuality;
import org.xianwu.duty.domain.incident.ReportKind;
import org.xianwu.duty.domain.incident.SensitiveFactor;
import org.xianwu.duty.domain.incident.Telling;
import org.xianwu.duty.domain.incident.TimeLimit;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Urgency;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeDirectory;

/** A night in the duty room of the party office: 许青禾 serves, 周知远 leads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IncidentsContract {

  private DutyRoom room;
  private IncidentRoom night;

  abstract EmbeddedStore open();

  @BeforeAll
  void begin() {
    room = new DutyRoom(open());
    roster();
  }

  @AfterAll
  void close() {
    room.close();
  }

  @BeforeEach
  void serve() {
    night = new IncidentRoom(room);
    room.store.clock().setOffice("2026-06-21T03:22");
    officer();
  }

  @AfterEach
  void forget() {
    night.clear();
  }

  private void roster() {
    room.store
        .store()
        .write(
            Act.of("practice"),
            em -> {
              Roster roster =
                  Roster.ofMonth(
                      room.store.ids().next(), FakeDirectory.PARTY_OFFICE, YearMonth.of(2026, 6));
              roster.publish(at("2026-05-25T10:00"), room.id("唐晓渡"), "");
              em.persist(roster);
              em.flush();
              LocalDate day = LocalDate.of(2026, 6, 20);
              em.persist(
                  new Shift(
                      room.store.ids().next(),
                      roster,
                      day,
                      ShiftType.FULL,
                      room.settings.rules().hours(ShiftType.FULL).on(day, ShiftType.FULL),
                      Assignment.of(room.id("周知远"), List.of(room.id("许青禾")), "0571-2345678")));
              return null;
            });
  }

  private void officer() {
    room.enter("许青禾", "duty.officer");
  }

  private Telling.Call call(String moment) {
    return new Telling.Call(at(moment), "市委总值班室", "已电话报告", room.id("许青禾"));
  }

  private Telling.Paper paper(String moment, String signer) {
    return new Telling.Paper(
        at(moment), Channel.PLATFORM, "市委总值班室", "关于松岭镇石桥村山体滑坡的报告", room.id("许青禾"), room.id(signer));
  }

  private long report(long incident, ReportKind kind, String moment) {
    room.store.clock().set(at(moment));
    return night.reporting.report(
        incident, NewReport.written(kind, paper(moment, "周知远")), Optional.empty(), "");
  }

  private Incident read(long id) {
    return room.store.store().read(em -> em.find(Incident.class, id));
  }

  private List<IncidentLine> lines(long id) {
    return room.store.store().read(em -> IncidentRows.lines(em, id));
  }

  @Test
  void news_gets_a_number_the_clock_of_the_suite_and_the_limits_of_the_county() {
    long id = night.incidents.receive(Optional.empty(), landslide());
    Incident incident = read(id);
    assertThat(incident.number()).isEqualTo("TF-2026-001");
    assertThat(incident.unitId()).isEqualTo(FakeDirectory.PARTY_OFFICE);
    assertThat(incident.knownAt()).isEqualTo(at("2026-06-21T03:22"));
    assertThat(incident.limit()).isEqualTo(new TimeLimit(30, 60));
    assertThat(read(night.incidents.receive(Optional.empty(), collision())).number())
        .isEqualTo("TF-2026-002");
  }

  @Test
  void those_on_duty_hear_of_it_in_the_middle_of_the_night() {
    night.incidents.receive(Optional.empty(), landslide());
    Notice notice = room.notices.take().get(0);
    assertThat(notice.urgency()).isEqualTo(Urgency.CRITICAL);
    assertThat(notice.readers()).containsExactlyInAnyOrder(room.id("许青禾"), room.id("周知远"));
    assertThat(notice.title().zh()).contains("TF-2026-001").doesNotContain("石桥村");
  }

  @Test
  void scenario_3_the_phone_in_time_and_the_paper_three_minutes_late() {
    long id = night.incidents.receive(Optional.empty(), landslide());
    room.store.clock().setOffice("2026-06-21T03:41");
    long first =
        night.reporting.report(
            id, NewReport.phoned(ReportKind.FIRST, call("2026-06-21T03:40")), Optional.empty(), "");
    room.store.clock().setOffice("2026-06-21T04:25");
    night.reporting.send(id, first, paper("2026-06-21T04:25", "周知远"));
    Incident incident = read(id);
    assertThat(incident.phoneLate()).isZero();
    assertThat(incident.writtenLate()).isEqualTo(3);
    assertThat(incident.punctuality()).isEqualTo(Punctuality.LATE);
    IncidentReport kept = room.store.store().read(em -> em.find(IncidentReport.class, first));
    assertThat(kept.issue()).contains(1);
    assertThat(kept.paper().orElseThrow().signer()).isEqualTo(room.id("周知远"));
  }

  @Test
  void scenario_7_a_final_report_before_any_first_one_is_refused_and_draws_no_number() {
    long id = night.incidents.receive(Optional.empty(), landslide());
    assertThatThrownBy(() -> report(id, ReportKind.FINAL, "2026-06-21T03:30"))
        .hasMessage("duty.report-before-first");
    long first = report(id, ReportKind.FIRST, "2026-06-21T03:40");
    assertThat(room.store.store().read(em -> em.find(IncidentReport.class, first)).issue())
        .contains(1);
  }

  @Test
  void nothing_that_was_kept_can_be_removed_by_any_code() throws Exception {
    long id = night.incidents.receive(Optional.empty(), landslide());
    long first = report(id, ReportKind.FIRST, "2026-06-21T03:40");
    night.incidents.note(id, "县应急管理局已派员到场");
    long line = lines(id).get(0).id();
    refuseRemoval(Incident.class, id);
    refuseRemoval(IncidentReport.class, first);
    refuseRemoval(IncidentLine.class, line);
    assertThat(count("select count(*) from duty.incident_report")).isEqualTo(1);
  }

  private void refuseRemoval(Class<?> type, long id) {
    assertThatThrownBy(
            () ->
                room.store
                    .store()
                    .write(
                        Act.of("remove"),
                        em -> {
                          em.remove(em.find(type, id));
                          return null;
                        }))
        .hasStackTraceContaining("duty.incident-append-only");
  }

  private int count(String query) throws SQLException {
    try (Connection connection = room.store.plain().getConnection();
        ResultSet row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void only_the_leader_on_duty_or_a_main_leader_signs() {
    long id = night.incidents.receive(Optional.empty(), landslide());
    room.store.clock().setOffice("2026-06-21T03:40");
    for (String signer : List.of("何若谷", "许青禾")) {
      assertThatThrownBy(
              () ->
                  night.reporting.report(
                      id,
                      NewReport.written(ReportKind.FIRST, paper("2026-06-21T03:40", signer)),
                      Optional.empty(),
                      ""))
          .hasMessage("duty.signer-not-entitled");
    }
    night.reporting.report(
        id,
        NewReport.written(ReportKind.FIRST, paper("2026-06-21T03:40", "林溪石")),
        Optional.empty(),
        "");
    assertThat(read(id).state()).isEqualTo(IncidentState.REPORTED);
  }

  @Test
  void a_graver_level_and_a_sensitive_place_shorten_the_limit_while_it_runs() {
    long id = night.incidents.receive(Optional.empty(), collision().with(Casualties.of(1, 0, 0)));
    assertThat(read(id).limit()).isEqualTo(new TimeLimit(120, 120));
    night.incidents.learn(id, 1, read(id).facts().sensitive(SensitiveFactor.SCHOOL), "");
    assertThat(read(id).limit()).isEqualTo(new TimeLimit(30, 60));
  }

  @Test
  void what_turned_out_otherwise_is_in_the_course_of_the_incident() {
    long id = night.incidents.receive(Optional.empty(), collision());
    night.incidents.learn(id, 1, read(id).facts().with(Casualties.of(2, 2, 0)), "重复统计");
    night.incidents.correctKnown(id, at("2026-06-21T03:15"), "以录音为准");
    assertThat(lines(id))
        .extracting(IncidentLine::kind)
        .containsExactly(LineKind.DEATHS, LineKind.KNOWN);
    assertThat(lines(id).get(1).moment()).contains(at("2026-06-21T03:15"));
    assertThatThrownBy(() -> night.incidents.learn(id, 1, read(id).facts(), ""))
        .hasMessage("ledger.stale");
  }

  @Test
  void a_false_alarm_is_closed_by_the_leader_and_by_nobody_else() {
    long id = night.incidents.receive(Optional.empty(), landslide());
    assertThatThrownBy(() -> night.incidents.dismiss(id, "燃放烟花")).hasMessage("access.denied");
    room.enter("周知远", "duty.leader");
    assertThat(night.desk.course(id).verbs()).contains("dismiss").doesNotContain("first");
    night.incidents.dismiss(id, "燃放烟花");
    assertThat(read(id).state()).isEqualTo(IncidentState.DISMISSED);
    assertThat(lines(id).get(0).text()).isEqualTo("燃放烟花");
  }

  @Test
  void other_units_find_nothing_and_readers_of_rosters_may_not_even_look() {
    long id = night.incidents.receive(Optional.empty(), landslide());
    room.store.callers().set(room.as("沈一诺", "duty.officer", FakeDirectory.GOVERNMENT_OFFICE));
    assertThatThrownBy(() -> night.desk.course(id)).hasMessage("request.not-found");
    assertThatThrownBy(() -> night.incidents.note(id, "x")).hasMessage("request.not-found");
    assertThat(night.desk.open()).isEmpty();
    room.enter("许青禾", "duty.reader");
    assertThatThrownBy(() -> night.desk.open()).hasMessage("access.denied");
    assertThatThrownBy(() -> night.incidents.receive(Optional.empty(), landslide()))
        .hasMessage("access.denied");
  }

  @Test
  void alarms_ring_once_before_the_limit_and_once_after_at_any_hour() {
    long id = night.incidents.receive(Optional.empty(), landslide());
    room.notices.take();
    ring("2026-06-21T03:41", 0);
    ring("2026-06-21T03:42", 1);
    ring("2026-06-21T03:43", 0);
    assertThat(room.notices.take())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.title().zh()).startsWith("duty.incident.notice.near");
              assertThat(notice.readers()).containsExactly(room.id("许青禾"));
            });
    ring("2026-06-21T03:53", 1);
    assertThat(room.notices.take())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.title().zh()).startsWith("duty.incident.notice.late");
              assertThat(notice.readers()).contains(room.id("周知远"));
            });
    assertThat(read(id).punctuality()).isEqualTo(Punctuality.LATE);
    report(id, ReportKind.FIRST, "2026-06-21T04:00");
    ring("2026-06-21T05:00", 0);
    ring("2026-06-25T05:00", 1);
    assertThat(room.notices.take().get(0).title().zh()).startsWith("duty.incident.notice.ending");
  }

  private void ring(String moment, int alarms) {
    room.store.clock().setOffice(moment);
    assertThat(night.alarms.look()).as(moment).isEqualTo(alarms);
  }

  @Test
  void personal_data_is_gone_a_month_after_the_end_and_was_never_in_the_change_log()
      throws Exception {
    long id =
        night.incidents.receive(
            Optional.empty(),
            landslide()
                .about("王大山 13812345678")
                .from(new Informant(InformedBy.CITIZEN, "李小河", "13912345678")));
    report(id, ReportKind.FIRST, "2026-06-21T03:40");
    report(id, ReportKind.FINAL, "2026-06-21T18:00");
    assertThat(read(id).facts().people()).contains("王大山");
    room.store.clock().setOffice("2026-07-21T17:59");
    assertThat(night.personalData.destroy()).isZero();
    room.store.clock().setOffice("2026-07-21T18:00");
    assertThat(night.personalData.destroy()).isEqualTo(1);
    assertThat(night.personalData.destroy()).isZero();
    assertThat(read(id).facts().people()).isEmpty();
    assertThat(read(id).facts().informant().phone()).isEmpty();
    assertThat(lines(id)).extracting(IncidentLine::kind).contains(LineKind.DESTROYED);
    assertThat(room.store.changeLog().historyOf("duty.incident", id).toString())
        .contains("people")
        .doesNotContain("王大山")
        .doesNotContain("李小河")
        .doesNotContain("13812345678");
  }

  @Test
  void evidence_is_kept() {
    long id = night.incidents.receive(Optional.empty(), landslide().about("王大山"));
    report(id, ReportKind.FIRST, "2026-06-21T03:40");
    report(id, ReportKind.FINAL, "2026-06-21T18:00");
    room.enter("周知远", "duty.leader");
    night.incidents.preserve(id, true, "公安机关立案");
    room.store.clock().advance(Duration.ofDays(100));
    assertThat(night.personalData.destroy()).isZero();
    assertThat(read(id).facts().people()).isEqualTo("王大山");
  }

  @Test
  void the_higher_level_reads_what_was_reported_signs_for_it_and_asks_back() {
    long hidden = night.incidents.receive(Optional.empty(), landslide());
    long id = night.incidents.receive(Optional.empty(), collision());
    report(id, ReportKind.FIRST, "2026-06-21T03:40");
    room.enter("许青禾", "duty.platform");
    LocalDate day = LocalDate.of(2026, 6, 21);
    assertThat(night.upper.list(day, day))
        .singleElement()
        .satisfies(one -> assertThat(one.incident().number()).isEqualTo("TF-2026-002"));
    room.store.clock().setOffice("2026-06-21T03:50");
    Instant signed = night.upper.acknowledge("TF-2026-002", ReportKind.FIRST, 1, "市委总值班室");
    room.store.clock().setOffice("2026-06-21T03:55");
    assertThat(night.upper.acknowledge("TF-2026-002", ReportKind.FIRST, 1, ""))
        .isEqualTo(signed)
        .isEqualTo(at("2026-06-21T03:50"));
    assertThatThrownBy(() -> night.upper.acknowledge("TF-2026-002", ReportKind.FINAL, 1, ""))
        .hasMessage("request.not-found");
    assertThatThrownBy(() -> night.upper.ask(read(hidden).number(), "?", Optional.empty()))
        .hasMessage("request.not-found");
    room.notices.take();
    assertThat(night.upper.ask("TF-2026-002", "伤者是否脱险", Optional.empty()))
        .isEqualTo(at("2026-06-21T04:25"));
    assertThat(room.notices.take().get(0).title().zh()).startsWith("duty.incident.notice.asked");
    officer();
    assertThat(night.desk.course(id).verbs()).contains("answer");
    report(id, ReportKind.VERIFICATION, "2026-06-21T04:10");
    assertThat(read(id).answerDue()).isEmpty();
  }

  @Test
  void the_desk_shows_what_is_most_urgent_first_with_its_light() {
    night.incidents.receive(Optional.empty(), collision().with(Casualties.of(1, 0, 0)));
    long urgent = night.incidents.receive(Optional.empty(), landslide());
    room.store.clock().setOffice("2026-06-21T03:45");
    List<IncidentDesk.Course> open = night.desk.open();
    assertThat(open).hasSize(2);
    assertThat(open.get(0).incident().id()).isEqualTo(urgent);
    assertThat(open.get(0).owed().get(0).light().name()).isEqualTo("YELLOW");
    assertThat(open.get(1).owed().get(0).light().name()).isEqualTo("GREEN");
    assertThat(open.get(0).verbs()).startsWith("first", "verify");
  }
}
