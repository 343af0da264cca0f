package org.xianwu.duty.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xianwu.duty.app.DutyRoom;
import org.xianwu.duty.app.LogBook;
import org.xianwu.duty.app.NewRoster;
import org.xianwu.duty.app.Pattern;
import org.xianwu.duty.app.ShiftInput;
import org.xianwu.duty.app.handover.HandoverNotices;
import org.xianwu.duty.app.handover.Handovers;
import org.xianwu.duty.app.incident.IncidentRoom;
import org.xianwu.duty.app.outing.OutingApproval;
import org.xianwu.duty.app.outing.OutingDesk;
import org.xianwu.duty.app.outing.OutingNotices;
import org.xianwu.duty.app.outing.OutingPeople;
import org.xianwu.duty.app.outing.Outings;
import org.xianwu.duty.app.spotcheck.SpotRoom;
import org.xianwu.duty.app.swap.SwapDesk;
import org.xianwu.duty.config.HandoverSettings;
import org.xianwu.duty.config.OutingSettings;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.LogCategory;
import org.xianwu.duty.domain.LogEntry;
import org.xianwu.duty.domain.LogSource;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.duty.domain.handover.Equipment;
import org.xianwu.duty.domain.handover.Handing;
import org.xianwu.duty.domain.handover.HandoverRules;
import org.xianwu.duty.domain.incident.Channel;
import org.xianwu.duty.domain.incident.Facts;
import org.xianwu.duty.domain.incident.Informant;
import org.xianwu.duty.domain.incident.InformedBy;
import org.xianwu.duty.domain.incident.NewReport;
import org.xianwu.duty.domain.incident.Place;
import org.xianwu.duty.domain.incident.ReportKind;
import org.xianwu.duty.domain.incident.Subtype;
import org.xianwu.duty.domain.incident.Telling;
import org.xianwu.duty.domain.outing.OutingReason;
import org.xianwu.duty.domain.outing.OutingRules;
import org.xianwu.duty.domain.outing.OutingTerms;
import org.xianwu.duty.domain.outing.Reach;
import org.xianwu.duty.domain.spotcheck.SpotFindings;
import org.xianwu.duty.domain.spotcheck.SpotMethod;
import org.xianwu.duty.domain.spotcheck.SpotOutcome;
import org.xianwu.platform.api.approval.Approvals.Signature;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.paperwork.Forms.Format;
import org.xianwu.platform.paperwork.press.Press;
import org.xianwu.platform.testkit.HandNumbers;

/** The printed sheets, each filled from a record as its users made it; all in one room. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetsTest {

  private SwapDesk desk;
  private DutyRoom room;
  private Handovers handovers;
  private Outings outings;
  private IncidentRoom night;
  private SpotRoom spot;
  private Press press;

  @BeforeAll
  void open() {
    desk = new SwapDesk();
    room = desk.room;
    handovers =
        new Handovers(
            room.store.store(),
            room.store.ids(),
            room.store.clock(),
            room.store.callers(),
            room.exchange,
            room.people,
            new HandoverNotices(room.notices, room.texts, room.people),
            HandoverSettings.of(HandoverRules.usual()));
    OutingPeople posts = new OutingPeople(room.directory);
    OutingDesk rules =
        new OutingDesk(
            room.store.clock(),
            room.calendar,
            room.exchange,
            room.people,
            posts,
            OutingSettings.of(OutingRules.usual()));
    OutingNotices notices = new OutingNotices(room.notices, room.texts, room.people, room.holders);
    outings =
        new Outings(
            room.store.store(),
            room.store.ids(),
            room.store.clock(),
            room.store.callers(),
            rules,
            room.people,
            new HandNumbers(),
            room.approvals,
            notices);
    room.approvals.subject(
        new OutingApproval(
            room.store.store(),
            room.store.clock(),
            outings,
            rules,
            notices,
            room.people,
            room.texts));
    night = new IncidentRoom(room);
    spot = new SpotRoom(room);
    DutyForms forms =
        new DutyForms(
            room.rosters,
            new LogBook(room.store.store(), room.store.callers(), room.exchange),
            handovers,
            desk.swaps,
            outings,
            night.desk,
            spot.draws,
            room.approvals,
            room.calendar,
            room.people);
    press = new Press(forms, room.store.callers());
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void a_month_names_every_day_and_who_serves() throws IOException {
    desk.officer("许青禾");
    assertThat(press.text("duty.roster-month", desk.roster))
        .startsWith("望溪县委办公室2026年2月值班表值班电话：0571-2345678编号：ZB-2026-02-V1")
        .contains("日期星期班次带班领导值班员驾驶员值班电话备注")
        .contains("2月1日周日全天陈望川许青禾、沈一诺—0571-2345678")
        .contains("2月28日周六全天何若谷蒋平之、秦未央")
        .contains("2月17日周二全天陈望川许青禾、沈一诺—0571-2345678春节")
        .contains("班次时间：全天08:00—次日08:00", "发布日期：2026年1月20日")
        .doesNotContain("草拟稿");
    refused("duty.roster-period", desk.roster, "duty.nothing-to-print");
  }

  @Test
  void a_festival_names_phones_to_those_who_may_see_them_and_how_to_report() throws IOException {
    at("2026-01-20T09:00");
    room.store.callers().set(room.keeper());
    long roster =
        room.rosters.create(
            new NewRoster(
                RosterKind.HOLIDAY,
                Optional.empty(),
                LocalDate.of(2026, 2, 15),
                Optional.of(LocalDate.of(2026, 2, 23)),
                "2026年春节"));
    room.rosters.generate(roster, new Pattern(ShiftType.FULL, Optional.empty()));
    Shift first = room.rosters.shifts(roster).get(0);
    Assignment who =
        new Assignment(
            room.id("林溪石"),
            room.id("陈望川"),
            List.of(room.id("许青禾"), room.id("罗听松")),
            0,
            SwapDesk.PHONE,
            "0571-2345679",
            "");
    room.shifts.change(
        first.id(),
        first.rev(),
        new ShiftInput(first.day(), ShiftType.FULL, Optional.empty(), who));
    String phone = room.directory.person(room.id("许青禾")).orElseThrow().mobile();
    assertThat(press.text("duty.roster-period", roster))
        .startsWith("望溪县委办公室2026年春节值班表值班期间：2026年2月15日至23日")
        .contains("草拟稿，尚未发布", "2月15日周日全天08:00—次日08:00林溪石")
        .contains("主班陈望川", "许青禾" + phone, "报送说明", "传真：0571-2345679");
    room.enter("秦未央", "duty.reader");
    assertThat(press.text("duty.roster-period", roster))
        .contains("许青禾" + phone.substring(0, 3) + "****")
        .doesNotContain(phone);
    refused("duty.roster-month", roster, "duty.nothing-to-print");
    room.store.callers().set(room.keeper());
    room.rosters.discard(roster);
  }

  @Test
  void a_log_of_many_lines_heads_every_page_and_says_what_it_corrects() throws IOException {
    at("2026-02-10T08:00");
    desk.officer("许青禾");
    long wrong = room.log.append(line("上坪村水位超警戒0.3米"));
    room.log.correct(wrong, line("更正：水位超警戒0.2米"));
    String long60 = "接到白鹤乡值班室报告，" + "河道水位继续上涨，已组织沿岸群众转移；".repeat(4);
    for (int line = 0; line < 40; line++) {
      room.store.clock().advance(Duration.ofMinutes(5));
      room.log.append(line(long60));
    }
    long day = 20260210_20260210L;
    List<String> pages = press.pages("duty.log", day);
    assertThat(pages).hasSizeGreaterThan(2);
    assertThat(pages.get(0))
        .startsWith("值班日志值班单位：望溪县委办公室2026年2月10日，共42条")
        .contains("2026年2月10日周二全天08:00—次日08:00")
        .contains("白鹤乡值班室13805710000预警信息上坪村水位超警戒0.3米已通知沿岸住户报告：县防指");
    assertThat(pages.get(1)).startsWith("二、值班记录序号时间来源来电（访）人类别内容处理情况记录人");
    assertThat(String.join("", pages)).contains("【更正第1条】更正：水位超警戒0.2米");
    assertThat(press.text("duty.log", 20260301_20260302L)).contains("2026年3月1日至2日，共0条");
    refused("duty.log", 20260302_20260301L, "duty.period-invalid");
    refused("duty.log", 20260230_20260301L, "request.not-found");
    refused("duty.log", 7, "request.not-found");
    room.enter("秦未央", "duty.reader");
    refused("duty.log", day, "access.denied");
  }

  @Test
  void a_handover_says_what_works_what_is_left_and_who_signed() throws IOException {
    at("2026-02-22T07:50");
    desk.officer("许青禾");
    handovers.note("松岭镇山体滑坡隐患点转移12户", "每日核实安置情况");
    long id = handovers.hand(new Handing(Set.of(Equipment.FAX), true, false, "传真机卡纸"));
    assertThat(press.text("duty.handover", id))
        .contains("交接时间：2026年2月22日08:00", "不作为交接凭证")
        .contains("值班电话正常；传真故障；对讲机正常", "钥匙齐全印章和登记簿缺失")
        .contains("1松岭镇山体滑坡隐患点转移12户每日核实安置情况2026年2月22日07:50许青禾")
        .contains("交班人：许青禾", "接班人：");
    desk.officer("方砚秋");
    at("2026-02-22T08:02");
    handovers.take(id);
    assertThat(press.text("duty.handover", id))
        .contains("接班人：方砚秋", "2026年2月22日08:02")
        .doesNotContain("不作为交接凭证");
    room.enter("秦未央", "duty.reader");
    hidden("duty.handover", id);
  }

  @Test
  void a_swap_carries_consent_opinions_and_its_effect() throws IOException {
    at("2026-02-18T10:00");
    desk.officer("罗听松");
    long id = desk.ask("2026-02-26", "秦未央");
    assertThat(press.text("duty.swap", id)).contains("本单未生效（等待对方同意），仍按原值班表值班", "尚未答复", "尚未审批");
    desk.officer("秦未央").swaps.consent(id);
    room.approvals.sign(
        "duty.swap", id, new Signature("值班室负责人审批", 1, "许青禾", "", moment("2026-02-18T11:05")));
    room.enter("许青禾", "duty.keeper");
    room.approvals.approve("duty.swap", id);
    assertThat(press.text("duty.swap", id))
        .contains("值班日期2026年2月26日（周四）班次全天", "岗位值班员", "原值班人罗听松代班人秦未央")
        .contains("家属住院", "同意秦未央2026年2月18日10:00")
        .contains("值班室负责人审批同意签名：许青禾2026年2月18日", "已生效，值班表已按本单换版")
        .doesNotContain("未生效");
    room.enter("姚远帆", "duty.reader");
    hidden("duty.swap", id);
  }

  @Test
  void an_outing_is_printed_only_for_those_who_may_see_it() throws IOException {
    at("2026-03-02T09:00");
    desk.leader("周知远");
    String company = "陪同人员姓名很长很长的随行工作人员".repeat(8);
    long id =
        outings.write(
            new OutingTerms(
                room.id("周知远"),
                OutingReason.OFFICIAL,
                "招商洽谈",
                Reach.PROVINCE,
                "江州省临江市",
                "",
                Optional.of(moment("2026-03-10T08:00")),
                Optional.of(moment("2026-03-12T18:00")),
                company,
                "13810000103",
                room.id("许青禾"),
                "",
                "",
                "",
                "接上级电话通知"));
    outings.submit(id);
    room.approvals.sign(
        "duty.outing", id, new Signature("县主要领导审批", 1, "陈望川", "同意", moment("2026-03-02T11:00")));
    room.approvals.approve("duty.outing", id);
    assertThat(press.text("duty.outing", id))
        .contains("领导干部外出请示报告单", "编号：WC-2026-001", "姓名周知远")
        .contains("外出性质公务范围省内市外", "外出事由招商洽谈", "外出地点江州省临江市")
        .contains("离开时间2026年3月10日08:00返回时间2026年3月12日18:00", "占用工作日3个")
        .contains("随行人员" + company, "主持工作的同志许青禾", "紧急情况说明：接上级电话通知")
        .contains("县主要领导审批同意签名：陈望川2026年3月2日")
        .doesNotContain("撤销");
    desk.officer("秦未央");
    hidden("duty.outing", id);
    desk.leader("周知远");
    outings.cancel(id, "会议改期");
    assertThat(press.text("duty.outing", id)).contains("本单已撤销。原因：会议改期");
  }

  @Test
  void a_report_is_a_document_and_names_neither_callers_nor_victims() throws IOException {
    at("2026-02-19T03:22");
    desk.officer("许青禾");
    Facts facts =
        Facts.of(Subtype.GEOLOGY, Place.of(0, "松岭镇石桥村"), moment("2026-02-19T03:10"), "后山发生滑坡")
            .from(new Informant(InformedBy.CITIZEN, "赵拾穗", "13805719999"))
            .about("钱望舒，女，13805718888");
    long incident = night.incidents.receive(Optional.empty(), facts);
    at("2026-02-19T04:10");
    long leader = desk.on("2026-02-18").assignment().leaderId();
    long report =
        night.reporting.report(
            incident,
            NewReport.written(
                ReportKind.FIRST,
                new Telling.Paper(
                    moment("2026-02-19T04:10"),
                    Channel.PLATFORM,
                    "市委总值班室",
                    "2月19日3时10分，松岭镇石桥村发生滑坡。\n接报后，" + "立即组织力量处置。".repeat(120) + "\n续报随后。",
                    room.id("许青禾"),
                    leader)),
            Optional.empty(),
            "");
    List<String> pages = press.pages("duty.incident-report", report);
    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(pages.get(0))
        .startsWith("值班信息（首报）第1期望溪县委办公室签发人：" + room.people.name(leader))
        .contains("关于松岭镇石桥村地质灾害的报告市委总值班室：2月19日3时10分");
    assertThat(String.join("", pages))
        .contains("续报随后。望溪县委办公室2026年2月19日", "事件编号：TF-2026-001")
        .contains("接报：2026年2月19日03:22", "拟稿人：许青禾")
        .doesNotContain("赵拾穗", "13805719999", "钱望舒", "13805718888");
    long phoned =
        night.reporting.report(
            incident,
            NewReport.phoned(
                ReportKind.FOLLOW_UP,
                new Telling.Call(moment("2026-02-19T04:10"), "市委总值班室", "", room.id("许青禾"))),
            Optional.empty(),
            "");
    refused("duty.incident-report", phoned, "duty.nothing-to-print");
    room.enter("秦未央", "duty.reader");
    hidden("duty.incident-report", report);
  }

  @Test
  void a_round_of_checks_says_how_it_was_drawn_and_what_was_found() throws IOException {
    at("2026-02-19T20:00");
    spot.inspect();
    long id = spot.draws.draw("towns", LocalDate.of(2026, 2, 19), SpotMethod.CALL, 9);
    assertThat(press.text("duty.spot-draw", id)).contains("候选单位4个", "抽中单位4个", "尚有4个单位未抽查", "在岗率—");
    at("2026-02-19T22:50");
    long crane =
        spot.tasks.open().stream()
            .filter(task -> task.unitId() == SpotRoom.WHITE_CRANE)
            .findFirst()
            .orElseThrow()
            .id();
    spot.checks.record(
        crane,
        new SpotFindings(
            SpotMethod.CALL,
            moment("2026-02-19T22:41"),
            true,
            6,
            "值班员",
            false,
            true,
            true,
            true,
            SpotOutcome.LEFT,
            "带班领导不在岗"));
    assertThat(press.text("duty.spot-draw", id))
        .contains("随机种子" + spot.draws.read(id).seed(), "实际抽查1个单位，其中脱岗1个")
        .contains("3白鹤乡2月19日22:41响铃6声×√√√脱岗", "1松岭镇——————尚未抽查")
        .contains("1白鹤乡脱岗：带班领导不在岗尚未说明正在督办");
    desk.officer("秦未央");
    refused("duty.spot-draw", id, "access.denied");
  }

  @Test
  void word_and_ofd_say_the_same() throws IOException {
    desk.officer("许青禾");
    String word = Press.zipped(press.print("duty.roster-month", desk.roster, Format.DOCX));
    String ofd = Press.zipped(press.print("duty.roster-month", desk.roster, Format.OFD));
    for (String text : List.of("2026年2月值班表", "ZB-2026-02-V1", "带班领导", "何若谷")) {
      assertThat(word).contains(text);
      assertThat(ofd).contains(text);
    }
  }

  /** Whether there is such a record is not said either. */
  private void hidden(String form, long record) {
    assertThatThrownBy(() -> press.print(form, record, Format.PDF))
        .hasMessageMatching("request.not-found|access.denied");
  }

  private void refused(String form, long record, String code) {
    assertThatThrownBy(() -> press.print(form, record, Format.PDF)).hasMessage(code);
  }

  private static LogEntry line(String content) {
    return new LogEntry(
        moment("2026-02-10T07:55"),
        LogSource.CALL,
        "白鹤乡值班室",
        "13805710000",
        content,
        LogCategory.WARNING,
        "已通知沿岸住户",
        "县防指",
        "");
  }

  private void at(String moment) {
    room.store.clock().setOffice(moment);
  }

  private static Instant moment(String moment) {
    return WorkCalendar.moment(LocalDateTime.parse(moment));
  }
}
