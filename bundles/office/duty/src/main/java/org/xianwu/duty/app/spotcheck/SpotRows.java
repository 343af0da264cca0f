package org.xianwu.duty.app.spotcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.xianwu.duty.domain.spotcheck.SpotCheck;
import org.xianwu.duty.domain.spotcheck.SpotDraw;
import org.xianwu.duty.domain.spotcheck.SpotState;
import org.xianwu.duty.domain.spotcheck.SpotTask;
import org.xianwu.duty.domain.spotcheck.SpotTaskState;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.text.Coded;

/** The questions about spot checks that the database answers, each from an index. */
final class SpotRows {

  private static final int MONTHS_OF_QUARTER = 3;

  private SpotRows() {}

  static LocalDate quarterOf(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1);
  }

  static LocalDate afterQuarterOf(LocalDate day) {
    return quarterOf(day).plusMonths(MONTHS_OF_QUARTER);
  }

  static Instant start(LocalDate day) {
    return WorkCalendar.moment(day.atStartOfDay());
  }

  /** Checks that count, made from the first day until before the last one, oldest first. */
  static List<SpotCheck> counting(EntityManager em, LocalDate first, LocalDate before) {
    return em.createQuery(
            "select c from SpotCheck c where c.at >= :first and c.at < :before"
                + " and c.counted = true order by c.at, c.id",
            SpotCheck.class)
        .setParameter("first", Date.from(start(first)))
        .setParameter("before", Date.from(start(before)))
        .getResultList();
  }

  /** Tasks that wait, by day. */
  static List<SpotTask> open(EntityManager em) {
    return em.createQuery(
            "select t from SpotTask t where t.state = :open order by t.day, t.id", SpotTask.class)
        .setParameter("open", SpotTaskState.OPEN.code())
        .getResultList();
  }

  /** The tasks that a draw brought. */
  static List<SpotTask> drawn(EntityManager em, SpotDraw draw) {
    return em.createQuery(
            "select t from SpotTask t where t.state in :states and t.day = :day"
                + " and t.drawId = :draw",
            SpotTask.class)
        .setParameter("states", Arrays.stream(SpotTaskState.values()).map(Coded::code).toList())
        .setParameter("day", draw.day())
        .setParameter("draw", draw.id())
        .getResultList();
  }

  /** How often each unit is or will be checked in the quarter of the day. */
  static Map<Long, Integer> checksOfQuarter(EntityManager em, LocalDate day) {
    Map<Long, Integer> checks = new HashMap<>();
    counting(em, quarterOf(day), afterQuarterOf(day))
        .forEach(check -> checks.merge(check.unitId(), 1, Integer::sum));
    open(em).stream()
        .filter(task -> quarterOf(task.day()).equals(quarterOf(day)))
        .forEach(task -> checks.merge(task.unitId(), 1, Integer::sum));
    return checks;
  }

  static Optional<SpotTask> ordered(EntityManager em, String reference) {
    return em
        .createQuery("select t from SpotTask t where t.reference = :reference", SpotTask.class)
        .setParameter("reference", reference)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Faults of which the unit still owes an explanation, oldest first. */
  static List<SpotCheck> waiting(EntityManager em) {
    return em.createQuery(
            "select c from SpotCheck c where c.state = :waiting order by c.at, c.id",
            SpotCheck.class)
        .setParameter("waiting", SpotState.WAITING.code())
        .setMaxResults(200)
        .getResultList();
  }
}
