package org.xianwu.duty.forms;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianwu.duty.app.LogBook;
import org.xianwu.duty.app.incident.IncidentDesk.Told;
import org.xianwu.duty.app.spotcheck.SpotDraws.Round;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.LogCategory;
import org.xianwu.duty.domain.LogEntry;
import org.xianwu.duty.domain.LogLine;
import org.xianwu.duty.domain.LogSource;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.duty.domain.Span;
import org.xianwu.duty.domain.handover.Equipment;
import org.xianwu.duty.domain.handover.Handing;
import org.xianwu.duty.domain.handover.Handover;
import org.xianwu.duty.domain.handover.PendingItem;
import org.xianwu.duty.domain.incident.Channel;
import org.xianwu.duty.domain.incident.Facts;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.IncidentReport;
import org.xianwu.duty.domain.incident.NewReport;
import org.xianwu.duty.domain.incident.Place;
import org.xianwu.duty.domain.incident.ReportKind;
import org.xianwu.duty.domain.incident.Subtype;
import org.xianwu.duty.domain.incident.Telling;
import org.xianwu.duty.domain.outing.Decider;
import org.xianwu.duty.domain.outing.Outing;
import org.xianwu.duty.domain.outing.OutingReason;
import org.xianwu.duty.domain.outing.OutingTerms;
import org.xianwu.duty.domain.outing.PostClass;
import org.xianwu.duty.domain.outing.Reach;
import org.xianwu.duty.domain.spotcheck.SpotCheck;
import org.xianwu.duty.domain.spotcheck.SpotDraw;
import org.xianwu.duty.domain.spotcheck.SpotFindings;
import org.xianwu.duty.domain.spotcheck.SpotGroup;
import org.xianwu.duty.domain.spotcheck.SpotMethod;
import org.xianwu.duty.domain.spotcheck.SpotOutcome;
import org.xianwu.duty.domain.spotcheck.SpotTask;
import org.xianwu.duty.domain.swap.Swap;
import org.xianwu.duty.domain.swap.SwapPost;
import org.xianwu.platform.api.approval.Approvals.Signature;
import org.xianwu.platform.api.calendar.CalendarDay;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.text.Label;

/** Invented records with everything that can stand on a sheet, for trying a template. */
final class SampleDuty {

  private static final long OFFICE = 11;
  private static final long CRANE = 31;
  private static final long PINE = 32;
  private static final long LEADER = 1;
  private static final long MAIN = 2;
  private static final long OFFICER = 3;
  private static final long OTHER = 4;
  private static final long KEEPER = 5;
  private static final long DRIVER = 6;
  private static final String LANDLINE = "0571-2345678";
  private static final LocalDate FESTIVAL = LocalDate.of(2026, 2, 16);
  private static final Map<Long, String> PEOPLE =
      Map.of(
          LEADER, "林溪石", MAIN, "陈望川", OFFICER, "许青禾", OTHER, "罗听松", KEEPER, "唐晓渡", DRIVER, "姚远帆");

  private SampleDuty() {}

  static Names names() {
    return new Names() {
      @Override
      public String name(long person) {
        return PEOPLE.getOrDefault(person, "何若谷");
      }

      @Override
      public String title(long person) {
        return person == LEADER ? "县委常委、办公室主任" : person == MAIN ? "县委书记" : "";
      }

      @Override
      public String phone(long person) {
        return "1380571000" + person % 10;
      }

      @Override
      public String unit(long unit, LocalDate day) {
        return unit == CRANE ? "白鹤乡人民政府" : unit == PINE ? "松岭镇人民政府" : "望溪县委办公室";
      }

      @Override
      public String shown(String phone) {
        return phone;
      }

      @Override
      public String dutyPhone(long unit) {
        return LANDLINE;
      }
    };
  }

  static CalendarDay calendar(LocalDate day) {
    boolean statutory = !day.isBefore(FESTIVAL) && day.isBefore(FESTIVAL.plusDays(4));
    boolean weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    DayType type = statutory ? DayType.STATUTORY : weekend ? DayType.WEEKEND : DayType.WORKDAY;
    return new CalendarDay(day, type, statutory ? "春节" : "", false);
  }

  static Roster month() {
    return published(Roster.ofMonth(0, OFFICE, YearMonth.from(FESTIVAL)));
  }

  private static Roster published(Roster roster) {
    roster.publish(moment(FESTIVAL.minusDays(20), 9), KEEPER, "");
    return roster;
  }

  static List<Shift> shiftsOfMonth() {
    Roster roster = month();
    return roster
        .firstDay()
        .datesUntil(roster.lastDay().plusDays(1))
        .map(day -> shift(roster, day))
        .toList();
  }

  static Roster festival() {
    return published(
        Roster.ofPeriod(0, OFFICE, RosterKind.HOLIDAY, FESTIVAL, FESTIVAL.plusDays(5), "2026年春节"));
  }

  static List<Shift> shiftsOfFestival() {
    Roster roster = festival();
    return roster
        .firstDay()
        .datesUntil(roster.lastDay().plusDays(1))
        .map(day -> shift(roster, day))
        .toList();
  }

  private static Shift shift(Roster roster, LocalDate day) {
    boolean first = day.equals(FESTIVAL);
    Assignment who =
        new Assignment(
            LEADER,
            first ? MAIN : 0,
            List.of(OFFICER, OTHER),
            first ? DRIVER : 0,
            LANDLINE,
            "0571-2345679",
            first ? "值班室全体到岗" : "");
    return new Shift(0, roster, day, ShiftType.FULL, span(day), who);
  }

  private static Span span(LocalDate day) {
    LocalTime change = LocalTime.of(8, 0);
    return Span.between(day.atTime(change), day.plusDays(1).atTime(change));
  }

  static LogBook.Days log() {
    Instant morning = moment(FESTIVAL, 9);
    LogLine call =
        LogLine.of(
            1,
            OFFICE,
            OFFICER,
            new LogEntry(
                morning,
                LogSource.CALL,
                "白鹤乡值班室",
                "13805710000",
                "上坪村水位超警戒0.3米",
                LogCategory.WARNING,
                "已通知沿岸住户做好转移准备",
                "县防汛抗旱指挥部",
                "14户已转移"),
            morning);
    LogLine correction =
        call.correct(
            2,
            OFFICER,
            new LogEntry(
                morning.plusSeconds(900),
                LogSource.CALL,
                "白鹤乡值班室",
                "",
                "水位为超警戒0.2米",
                LogCategory.WARNING,
                "",
                "",
                ""),
            morning.plusSeconds(900));
    Shift served = shift(festival(), FESTIVAL);
    return new LogBook.Days(OFFICE, FESTIVAL, FESTIVAL, List.of(served), List.of(call, correction));
  }

  static Handover handover() {
    Instant change = moment(FESTIVAL, 8);
    Handover handover = new Handover(0, OFFICE, change);
    Handing handing = new Handing(Set.of(Equipment.FAX), true, true, "传真机卡纸，已报修，来文请走值班平台");
    handover.hand(OFFICER, handing, change.minusSeconds(300));
    handover.take(OTHER, change.plusSeconds(120));
    return handover;
  }

  static List<PendingItem> items() {
    Instant at = moment(FESTIVAL.minusDays(1), 15);
    return List.of(new PendingItem(0, OFFICE, "松岭镇山体滑坡隐患点转移12户", "每日核实安置情况", OFFICER, at));
  }

  static Swap swap() {
    Instant asked = moment(FESTIVAL.minusDays(2), 10);
    Swap swap =
        new Swap(0, shift(festival(), FESTIVAL), SwapPost.OFFICER, OFFICER, OTHER, "家属住院", asked);
    swap.consent(asked.plusSeconds(1_200));
    swap.takeEffect(asked.plusSeconds(3_600), KEEPER, 0);
    return swap;
  }

  static List<Signature> signatures() {
    return List.of(
        new Signature("值班室负责人审批", 0, "唐晓渡", "情况属实，同意", moment(FESTIVAL.minusDays(2), 11)),
        new Signature("分管领导审批", 0, "何若谷", "", moment(FESTIVAL.minusDays(2), 14)));
  }

  static Outing outing() {
    Instant from = moment(LocalDate.of(2026, 3, 10), 8);
    Outing outing =
        new Outing(
            0,
            PINE,
            LEADER,
            new OutingTerms(
                LEADER,
                OutingReason.OFFICIAL,
                "赴省城参加招商推介会，洽谈山核桃深加工项目",
                Reach.PROVINCE,
                "本省省会",
                "望溪—省会—望溪，乘坐公务用车",
                Optional.of(from),
                Optional.of(moment(LocalDate.of(2026, 3, 12), 18)),
                "镇招商办工作人员2人",
                "13805710001",
                MAIN,
                "望组休〔2026〕3号",
                "望外批〔2026〕1号",
                "两项工作均由上级指定时间",
                "接上级电话通知，已口头请示"),
            PostClass.UNIT_MAIN);
    outing.submit(Decider.PORTFOLIO_HEAD, from.minusSeconds(300_000));
    outing.number("WC-2026-011");
    outing.approve(from.minusSeconds(200_000));
    outing.forward("市委办公室");
    outing.leave();
    outing.comeBack(moment(LocalDate.of(2026, 3, 12), 17), moment(LocalDate.of(2026, 3, 12), 18));
    return outing;
  }

  static Told told() {
    Instant known = moment(LocalDate.of(2026, 6, 21), 3);
    Facts facts =
        Facts.of(Subtype.GEOLOGY, Place.of(PINE, "松岭镇石桥村"), known.minusSeconds(720), "后山发生滑坡");
    Incident incident = Incident.received(0, OFFICE, 2026, 3, facts, known);
    Telling.Paper paper =
        new Telling.Paper(
            known.plusSeconds(2_400),
            Channel.PLATFORM,
            "市政府总值班室",
            """
            6月21日2时48分许，松岭镇石桥村发生地质灾害。后山发生滑坡，约800立方米土石冲入村道，2间民房受损。
            截至3时30分，未接到人员伤亡报告，已转移12户41人，由镇中心小学集中安置。
            接报后，县委、县政府立即启动应急响应，县自然资源、应急管理、消防救援等部门赶赴现场处置，林溪石同志在现场指挥。
            事件原因和进展情况正在进一步核实，有关情况将及时续报。
            """,
            OFFICER,
            LEADER);
    IncidentReport report =
        incident.report(0, NewReport.written(ReportKind.FIRST, paper), known.plusSeconds(2_400));
    report.issue(17);
    return new Told(incident, report);
  }

  static Round round() {
    LocalDate day = FESTIVAL.plusDays(1);
    SpotGroup towns = new SpotGroup("towns", Label.of("乡镇街道", "Towns"), Set.of("town"));
    SpotDraw draw =
        new SpotDraw(
            0, towns, day, SpotMethod.CALL, 20260217L, Map.of(CRANE, 0, PINE, 1), 2, KEEPER);
    SpotTask crane = SpotTask.drawn(0, CRANE, draw);
    SpotTask pine = SpotTask.drawn(0, PINE, draw);
    Instant at = moment(day, 22);
    SpotCheck left = check(CRANE, 31, at, SpotOutcome.LEFT, 6, "响铃6声后由值班员接听，带班领导不在岗");
    left.explain("带班领导到下坪村查看险情，未向值班室报备", LEADER, at.plusSeconds(40_000));
    left.close("已提醒谈话，纳入季度通报");
    SpotCheck fine = check(PINE, 32, at.plusSeconds(600), SpotOutcome.IN_POST, 2, "");
    crane.done(left, "");
    pine.done(fine, "");
    return new Round(
        draw, towns.name().zh(), List.of(crane, pine), Map.of(crane, left, pine, fine));
  }

  private static SpotCheck check(
      long unit, int sequence, Instant at, SpotOutcome outcome, int rings, String note) {
    boolean fine = outcome == SpotOutcome.IN_POST;
    SpotFindings findings =
        new SpotFindings(
            SpotMethod.CALL, at, true, rings, "", fine, true, true, true, outcome, note);
    return new SpotCheck(0, SpotCheck.numbered(2026, sequence), unit, LEADER, findings, KEEPER, at);
  }

  private static Instant moment(LocalDate day, int hour) {
    return WorkCalendar.moment(day.atTime(hour, 0));
  }
}
