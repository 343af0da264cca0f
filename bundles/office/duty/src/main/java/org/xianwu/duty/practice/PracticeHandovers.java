package org.xianwu.duty.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.xianwu.duty.domain.handover.Equipment;
import org.xianwu.duty.domain.handover.Handing;
import org.xianwu.duty.domain.handover.Handover;
import org.xianwu.duty.domain.handover.PendingItem;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.store.Ids;

/** Handovers of the practice county: every morning of the last months, with what was left to do. */
final class PracticeHandovers {

  private static final int DAYS = 90;
  private static final int HOUR = 8;
  private static final Handing FINE = new Handing(Set.of(), true, true, "");

  private final EntityManager em;
  private final Ids ids;
  private final long unitId;
  private final Map<LocalDate, List<Long>> officers;
  private final Instant now;

  PracticeHandovers(
      EntityManager em, Ids ids, long unitId, Map<LocalDate, List<Long>> officers, Instant now) {
    this.em = em;
    this.ids = ids;
    this.unitId = unitId;
    this.officers = officers;
    this.now = now;
  }

  void write() {
    LocalDate today = LocalDate.ofInstant(now, WorkCalendar.ZONE);
    for (LocalDate day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
      handover(day);
    }
    landslide(today);
  }

  private void handover(LocalDate day) {
    List<Long> outgoing = officers.getOrDefault(day.minusDays(1), List.of());
    List<Long> incoming = officers.getOrDefault(day, List.of());
    if (outgoing.isEmpty() || incoming.isEmpty()) {
      return;
    }
    Instant change = WorkCalendar.moment(day.atTime(HOUR, 0));
    Handover made = new Handover(ids.next(), unitId, change);
    made.hand(outgoing.get(0), said(day), change.minus(Duration.ofMinutes(6)));
    made.take(incoming.get(0), change.plus(Duration.ofMinutes(day.getDayOfMonth() % 5)));
    em.persist(made);
  }

  private static Handing said(LocalDate day) {
    return switch (day.getDayOfMonth()) {
      case 9 -> new Handing(Set.of(Equipment.FAX), true, true, "传真机卡纸，已报修，来文改由值守系统接收");
      case 23 -> new Handing(Set.of(Equipment.RADIO), true, true, "2号对讲机电池不足，已送充电");
      default -> FINE;
    };
  }

  /** What the domain's example hands over, and what is open today. */
  private void landslide(LocalDate today) {
    item(today.minusDays(40), "松岭镇山体滑坡隐患点转移12户，需跟踪安置情况", "每日16时向松岭镇核实", true);
    item(today.minusDays(12), "县疾控中心报送流感周报迟到，催报", "联系县卫生健康局值班室", true);
    item(today.minusDays(2), "白鹤乡上坪村水位计离线，等待检修", "明早联系县水利局", false);
    item(today.minusDays(1), "市委办要求今日18时前反馈安全生产督查整改情况", "综合科起草，下班前报出", false);
  }

  private void item(LocalDate day, String content, String next, boolean done) {
    long writer = officers.getOrDefault(day, List.of(0L)).get(0);
    Instant opened = WorkCalendar.moment(day.atTime(21, 10));
    PendingItem item = new PendingItem(ids.next(), unitId, content, next, writer, opened);
    if (done) {
      item.finish(writer, "已落实", opened.plus(Duration.ofHours(20)));
    }
    em.persist(item);
  }
}
