package org.xianwu.duty.rest.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianwu.duty.domain.incident.Night.at;
import static org.xianwu.duty.domain.incident.Night.collision;
import static org.xianwu.duty.domain.incident.Night.landslide;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.app.DutyRoom;
import org.xianwu.duty.app.incident.IncidentRoom;
import org.xianwu.duty.domain.incident.Informant;
import org.xianwu.duty.domain.incident.InformedBy;
import org.xianwu.duty.ledger.IncidentLedger;
import org.xianwu.duty.rest.incident.ReportBody.CallBody;
import org.xianwu.duty.rest.incident.ReportBody.PaperBody;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.Reason;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.FakeDirectory;

class IncidentResourceTest {

  private static DutyRoom room;
  private IncidentRoom night;
  private IncidentResource doors;

  @BeforeAll
  static void open() {
    room = new DutyRoom();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @BeforeEach
  void serve() {
    night = new IncidentRoom(room);
    doors =
        new IncidentResource(
            noLedgers(),
            new IncidentLedger(night.incidents),
            night.incidents,
            night.reporting,
            night.desk,
            night.drafts,
            new IncidentViews(
                room.people,
                room.directory,
                room.store.callers(),
                room.settings,
                room.store.clock()));
    room.store.clock().setOffice("2026-06-21T03:22");
    room.enter("许青禾", "duty.officer");
  }

  @AfterEach
  void forget() {
    night.clear();
  }

  private long known() {
    return night.incidents.receive(Optional.empty(), landslide());
  }

  private static ReportBody phoned(String kind, String at) {
    return new ReportBody(kind, new CallBody(at, "市委总值班室", ""), null, null, null, null);
  }

  private ReportBody written(String kind) {
    return new ReportBody(
        kind,
        null,
        new PaperBody(null, "platform", "市委总值班室", "情况报告", Long.toString(room.id("周知远"))),
        null,
        null,
        null);
  }

  @Test
  void the_desk_has_running_clocks_and_the_first_report_is_one_call_away() {
    long id = known();
    room.store.clock().setOffice("2026-06-21T03:40");
    DeskView desk = doors.desk();
    assertThat(desk.at()).isEqualTo(at("2026-06-21T03:40"));
    assertThat(desk.canReport()).isTrue();
    IncidentView shown = desk.open().get(0);
    assertThat(shown.owed()).extracting(OwedView::matter).containsExactly("phone", "written");
    IncidentView told = doors.report(id, phoned("first", null));
    assertThat(told.state()).isEqualTo("reported");
    assertThat(told.knownToPhone()).isEqualTo(18);
    assertThat(told.occurToKnown()).isEqualTo(12);
    assertThat(told.reports().get(0).phoneAt()).isEqualTo(at("2026-06-21T03:40"));
    assertThat(told.actions()).contains("write", "follow-up", "conclude", "final");
  }

  @Test
  void what_was_phoned_is_written_afterwards_and_gets_its_number() {
    long id = known();
    IncidentView told = doors.report(id, phoned("first", "2026-06-21T03:22:00+08:00"));
    long report = Long.parseLong(told.reports().get(0).id());
    IncidentView sent = doors.send(id, report, new SendBody(null, written("first").written()));
    assertThat(sent.reports().get(0).issue()).isEqualTo(1);
    assertThat(sent.punctuality()).isEqualTo("on-time");
    assertThat(sent.actions()).doesNotContain("write");
    assertThatThrownBy(() -> doors.send(id, report, new SendBody(null, null)))
        .hasMessage("duty.report-empty");
  }

  @Test
  void new_numbers_travel_with_a_follow_up() {
    long id = night.incidents.receive(Optional.empty(), collision());
    doors.report(id, phoned("first", null));
    CasualtiesView fewer = new CasualtiesView(2, 0, 2, 0, 0, 0, 0, null);
    ReportBody silent =
        new ReportBody("follow-up", new CallBody(null, "市委总值班室", ""), null, fewer, null, "");
    assertThatThrownBy(() -> doors.report(id, silent)).hasMessage("duty.deaths-decrease");
    ReportBody said =
        new ReportBody("follow-up", new CallBody(null, "市委总值班室", ""), null, fewer, null, "重复统计");
    IncidentView told = doors.report(id, said);
    assertThat(told.casualties().deaths()).isEqualTo(2);
    assertThat(told.reports().get(0).casualties().deaths()).isEqualTo(3);
    assertThat(told.reports().get(1).casualties().deaths()).isEqualTo(2);
    assertThat(told.lines()).extracting(LineView::kind).contains("deaths");
  }

  @Test
  void what_is_missing_or_malformed_is_named_by_field() {
    long id = known();
    ReportBody wrong =
        new ReportBody(
            "news",
            new CallBody("03:40", "市委总值班室", ""),
            new PaperBody(null, "pigeon", "", "", null),
            null,
            null,
            null);
    assertThatThrownBy(() -> doors.report(id, wrong))
        .isInstanceOfSatisfying(
            Problem.class,
            refused ->
                assertThat(refused.fields())
                    .containsOnlyKeys("kind", "phone.at", "written.signerId", "written.channel"));
    assertThatThrownBy(() -> doors.note(id, new CourseBody("", null, null, null, null)))
        .hasMessage("request.invalid");
    assertThatThrownBy(() -> doors.correctKnown(id, new CourseBody("x", null, null, null, null)))
        .hasMessage("request.invalid");
  }

  @Test
  void personal_data_is_hidden_from_those_who_may_not_see_phones() {
    long id =
        night.incidents.receive(
            Optional.empty(),
            landslide().about("王大山").from(new Informant(InformedBy.CITIZEN, "李小河", "13812345678")));
    assertThat(doors.course(id).people()).isEqualTo("王大山");
    room.store
        .callers()
        .set(
            Callers.person(room.id("沈一诺"), "沈一诺")
                .unit(FakeDirectory.PARTY_OFFICE)
                .may("duty.incident.view", DataScope.UNIT)
                .build());
    IncidentView masked = doors.course(id);
    assertThat(masked.people()).isNull();
    assertThat(masked.informant()).isEqualTo("李**");
    assertThat(masked.informantPhone()).isEqualTo("138****5678");
    assertThat(masked.actions()).isEmpty();
    assertThat(masked.editable()).isFalse();
  }

  @Test
  void a_draft_says_when_where_what_and_what_was_done() {
    long id =
        night.incidents.receive(Optional.empty(), collision().acting("公安、卫健部门已到场救援", "副县长叶清和"));
    assertThat(doors.draft(id, "first").content())
        .startsWith("6月21日3时10分，环城路发生道路交通事故。两车相撞。")
        .contains("已造成死亡3人、重伤1人")
        .contains("副县长叶清和在现场指挥处置")
        .endsWith("有关情况将及时续报。");
    assertThatThrownBy(() -> doors.draft(id, "news")).hasMessage("request.invalid");
  }

  @Test
  void where_no_roster_leads_any_leader_in_post_may_sign() {
    assertThat(doors.signers(known())).extracting(SignerView::name).contains("周知远", "陈望川", "林溪石");
  }

  @Test
  void the_whole_course_from_the_call_to_the_archive() {
    long id = known();
    assertThat(doors.verify(id, null).state()).isEqualTo("verified");
    doors.report(id, written("first"));
    IncidentView asked = doors.ask(id, new CourseBody("是否有人员失联", null, "市委总值班室", null, null));
    assertThat(asked.answerDue()).isEqualTo(at("2026-06-21T03:52"));
    assertThat(doors.report(id, written("verification")).answerDue()).isNull();
    doors.note(id, new CourseBody("已转移12户", null, null, null, null));
    assertThat(doors.conclude(id, new CourseBody("道路抢通", null, null, null, null)).actions())
        .startsWith("final");
    assertThat(doors.report(id, written("final")).state()).isEqualTo("closed");
    assertThat(doors.archive(id).state()).isEqualTo("archived");
    assertThat(doors.course(id).lines())
        .extracting(LineView::kind)
        .containsExactly("verified", "inquiry", "note", "concluded", "archived");
    assertThat(doors.desk().open()).isEmpty();
  }

  @Test
  void leaders_dismiss_and_keep_evidence_by_their_own_permission() {
    long id = known();
    assertThatThrownBy(() -> doors.dismiss(id, new Reason("燃放"))).hasMessage("access.denied");
    room.enter("周知远", "duty.leader");
    assertThatThrownBy(() -> doors.dismiss(id, null)).hasMessage("request.invalid");
    assertThat(doors.preserve(id, new CourseBody("立案", null, null, null, true)).evidence())
        .isTrue();
    assertThat(doors.dismiss(id, new Reason("燃放")).state()).isEqualTo("dismissed");
  }

  private static Ledgers noLedgers() {
    return (Ledgers)
        Proxy.newProxyInstance(
            Ledgers.class.getClassLoader(),
            new Class<?>[] {Ledgers.class},
            (proxy, method, arguments) -> {
              throw new AssertionError(method);
            });
  }
}
