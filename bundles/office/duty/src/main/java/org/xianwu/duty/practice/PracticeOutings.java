package org.xianwu.duty.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.xianwu.duty.domain.outing.Decider;
import org.xianwu.duty.domain.outing.MatrixRow;
import org.xianwu.duty.domain.outing.MatrixTerms;
import org.xianwu.duty.domain.outing.Outing;
import org.xianwu.duty.domain.outing.OutingReason;
import org.xianwu.duty.domain.outing.OutingTerms;
import org.xianwu.duty.domain.outing.PostClass;
import org.xianwu.duty.domain.outing.Reach;
import org.xianwu.duty.domain.outing.Suspicion;
import org.xianwu.duty.domain.outing.SuspicionKind;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.paperwork.Numbers;
import org.xianwu.platform.api.store.Ids;

/**
 * Outings of the practice county: the table of who decides, outings of the year in every state, and
 * suspicions that were confirmed, excluded, or wait.
 */
final class PracticeOutings {

  private static final String PHONE = "19901180000";

  private final EntityManager em;
  private final Ids ids;
  private final WorkCalendar calendar;
  private final Directory directory;
  private final Numbers numbers;
  private final PracticeCast cast;
  private final Instant now;
  private final LocalDate today;

  PracticeOutings(
      EntityManager em,
      Ids ids,
      WorkCalendar calendar,
      Directory directory,
      Numbers numbers,
      PracticeCast cast,
      Instant now) {
    this.em = em;
    this.ids = ids;
    this.calendar = calendar;
    this.directory = directory;
    this.numbers = numbers;
    this.cast = cast;
    this.now = now;
    this.today = LocalDate.ofInstant(now, WorkCalendar.ZONE);
  }

  void write() {
    table();
    past(250, 3, "阮松桥", "云桥镇赴省城招商洽谈", "江州省江州市", OutingReason.OFFICIAL, "钟云桥");
    past(190, 1, "戴松年", "参加全省财政工作会议", "江州省江州市", OutingReason.OFFICIAL, "祝安澜");
    past(120, 5, "祝安澜", "赴外省考察粮食产后服务中心", "海东省临海市", OutingReason.STUDY, "戴松年");
    past(64, 7, "俞静姝", "年休假", "云岭省", OutingReason.LEAVE, "田景和");
    Optional<Outing> late = past(33, 2, "白鹤鸣", "对接文旅项目", "江州省青梧市", OutingReason.OFFICIAL, "南星河");
    late.ifPresent(this::suspicions);
    ahead();
  }

  private void table() {
    LocalDate from = today.minusYears(1).withDayOfYear(1);
    line(PostClass.COUNTY_MAIN, null, Decider.CITY, 3, from);
    line(PostClass.COUNTY_VICE, null, Decider.HEAD, 2, from);
    line(PostClass.UNIT_MAIN, null, Decider.PORTFOLIO, 2, from);
    line(PostClass.UNIT_MAIN, Reach.COUNTRY, Decider.PORTFOLIO_HEAD, 3, from);
    line(PostClass.UNIT_VICE, null, Decider.UNIT, 1, from);
    line(PostClass.UNIT_VICE, Reach.COUNTRY, Decider.PORTFOLIO, 2, from);
    line(PostClass.STAFF, null, Decider.UNIT, 1, from);
  }

  private void line(PostClass who, Reach reach, Decider by, int lead, LocalDate from) {
    em.persist(
        new MatrixRow(
            ids.next(),
            new MatrixTerms(
                who,
                Optional.ofNullable(reach),
                Optional.empty(),
                1,
                by,
                lead,
                from,
                Optional.empty())));
  }

  private Optional<Outing> past(
      int daysAgo,
      int days,
      String name,
      String matter,
      String place,
      OutingReason reason,
      String acting) {
    LocalDate first = today.minusDays(daysAgo);
    Optional<Outing> written = outing(name, matter, place, reason, acting, first, days);
    written.ifPresent(
        outing -> {
          Instant asked = WorkCalendar.moment(calendar.subtractWorkdays(first, 3).atTime(10, 0));
          outing.number(number(first.getYear()));
          outing.submit(Decider.PORTFOLIO, asked);
          outing.approve(asked.plus(Duration.ofHours(5)));
          Instant end = outing.terms().to().orElseThrow();
          outing.comeBack(end.plus(Duration.ofHours(1)), end.plus(Duration.ofHours(2)));
          em.persist(outing);
        });
    return written;
  }

  /** One under way, one that nobody has reported back from, one in draft. */
  private void ahead() {
    outing("南星河", "参加城市更新培训", "江州省江州市", OutingReason.STUDY, "白鹤鸣", today.minusDays(1), 4)
        .ifPresent(
            outing -> {
              approved(outing, today.minusDays(5));
              outing.leave();
              em.persist(outing);
            });
    outing("古砚农", "参加全国档案工作会议", "京都市", OutingReason.OFFICIAL, "周知远", today.minusDays(9), 3)
        .ifPresent(
            outing -> {
              approved(outing, today.minusDays(15));
              outing.leave();
              em.persist(outing);
            });
    outing("田景和", "对口支援医院洽谈", "江州省江州市", OutingReason.OFFICIAL, "俞静姝", today.plusDays(12), 2)
        .ifPresent(em::persist);
  }

  private void approved(Outing outing, LocalDate day) {
    Instant asked = WorkCalendar.moment(day.atTime(9, 30));
    outing.number(number(day.getYear()));
    outing.submit(Decider.PORTFOLIO, asked);
    outing.approve(asked.plus(Duration.ofHours(6)));
  }

  private void suspicions(Outing outing) {
    long keeper = cast.keeperId();
    Suspicion confirmed =
        new Suspicion(
            ids.next(),
            outing.unitId(),
            outing.personId(),
            SuspicionKind.WRONG,
            outing.terms().firstDay().orElseThrow(),
            outing.id(),
            "会议签到 HY-11-07：实际目的地为江州市，与所报青梧市不符");
    confirmed.answer(outing.personId(), "洽谈方临时改在江州市，未及时变更", now.minus(Duration.ofDays(25)));
    confirmed.decide(true, keeper, "应办理变更而未办理", now.minus(Duration.ofDays(24)));
    em.persist(confirmed);
    person("祝安澜")
        .ifPresent(
            person -> {
              LocalDate day = today.minusDays(47);
              Suspicion excluded =
                  new Suspicion(
                      ids.next(),
                      person.unitId(),
                      person.id(),
                      SuspicionKind.MISSING,
                      day,
                      0,
                      "派车单 PC-0419：赴邻县");
              excluded.answer(person.id(), "已办理请假，假条日期为前一日", now.minus(Duration.ofDays(44)));
              excluded.decide(false, keeper, "假条日期在前，予以排除", now.minus(Duration.ofDays(43)));
              em.persist(excluded);
            });
    person("戴松年")
        .ifPresent(
            person ->
                em.persist(
                    new Suspicion(
                        ids.next(),
                        person.unitId(),
                        person.id(),
                        SuspicionKind.MISSING,
                        today.minusDays(3),
                        0,
                        "差旅报销 BX-1128：住宿发票为青梧市，无外出记录")));
  }

  private Optional<Outing> outing(
      String name,
      String matter,
      String place,
      OutingReason reason,
      String acting,
      LocalDate first,
      int days) {
    Optional<Person> person = person(name);
    Optional<Person> deputy = person(acting);
    if (person.isEmpty() || deputy.isEmpty()) {
      return Optional.empty();
    }
    OutingTerms terms =
        new OutingTerms(
            person.get().id(),
            reason,
            matter,
            Reach.PROVINCE,
            place,
            "",
            Optional.of(WorkCalendar.moment(first.atTime(8, 0))),
            Optional.of(WorkCalendar.moment(first.plusDays(days - 1L).atTime(18, 0))),
            "",
            PHONE,
            deputy.get().id(),
            reason == OutingReason.LEAVE ? "县委组休〔" + first.getYear() + "〕8号" : "",
            "",
            "",
            "");
    Outing outing =
        new Outing(
            ids.next(), person.get().unitId(), person.get().id(), terms, PostClass.UNIT_MAIN);
    outing.count(calendar);
    return Optional.of(outing);
  }

  private Optional<Person> person(String name) {
    return Optional.ofNullable(cast.byName().get(name)).flatMap(directory::person);
  }

  private String number(int year) {
    return String.format("WC-%d-%03d", year, numbers.next("WC", year));
  }
}
