package org.xianwu.duty.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.swap.Swap;
import org.xianwu.duty.domain.swap.SwapPost;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.store.Ids;

/** Swaps of the practice year: the one that everybody remembers, some that came to nothing. */
final class PracticeSwaps {

  private static final int DAYS_AHEAD = 24;

  private final EntityManager em;
  private final Ids ids;
  private final PracticeCast cast;
  private final Map<LocalDate, List<Long>> officers;
  private final Instant now;

  PracticeSwaps(
      EntityManager em,
      Ids ids,
      PracticeCast cast,
      Map<LocalDate, List<Long>> officers,
      Instant now) {
    this.em = em;
    this.ids = ids;
    this.cast = cast;
    this.officers = officers;
    this.now = now;
  }

  /** 罗听松's family is in hospital, 唐晓渡 serves for him. */
  void remembered(PracticeFestival festival, long roster) {
    LocalDate day = festival.swapped();
    long from = cast.byName().get("罗听松");
    long to = cast.byName().get("唐晓渡");
    Instant asked = WorkCalendar.moment(festival.day(2).atTime(9, 50));
    Optional<Shift> before =
        shifts(day).stream()
            .filter(shift -> shift.assignment().officerIds().contains(from))
            .findFirst();
    before.ifPresent(
        shift -> {
          Swap swap = new Swap(ids.next(), shift, SwapPost.OFFICER, from, to, "家属住院", asked);
          swap.consent(WorkCalendar.moment(festival.day(2).atTime(10, 20)));
          swap.takeEffect(festival.swapApproved(), cast.keeperId(), roster);
          em.persist(swap);
        });
  }

  /** Some that were declined, withdrawn or forgotten, and one that waits for an answer. */
  void others() {
    LocalDate today = LocalDate.ofInstant(now, WorkCalendar.ZONE);
    past(today.minusDays(100), "孩子家长会", 0);
    past(today.minusDays(60), "参加业务培训", 1);
    past(today.minusDays(25), "身体不适就医", 2);
    long asked = cast.byName().getOrDefault("罗听松", 0L);
    today
        .plusDays(3)
        .datesUntil(today.plusDays(DAYS_AHEAD))
        .filter(day -> officers.containsKey(day) && free(asked, day))
        .findFirst()
        .ifPresent(day -> ahead(day, asked));
  }

  private void ahead(LocalDate day, long asked) {
    long from = officers.get(day).get(0);
    shifts(day).stream()
        .findFirst()
        .ifPresent(
            shift ->
                em.persist(
                    new Swap(
                        ids.next(),
                        shift,
                        SwapPost.OFFICER,
                        from,
                        asked,
                        "当日下乡督查，晚间不能返回",
                        now.minus(Duration.ofHours(3)))));
  }

  private void past(LocalDate day, String reason, int ending) {
    List<Long> serving = officers.getOrDefault(day, List.of());
    List<Shift> shifts = shifts(day);
    Optional<Long> other = cast.officers().stream().filter(one -> free(one, day)).findFirst();
    if (serving.isEmpty() || shifts.isEmpty() || other.isEmpty()) {
      return;
    }
    Instant asked = shifts.get(0).span().from().minus(Duration.ofHours(40));
    Swap swap =
        new Swap(
            ids.next(),
            shifts.get(0),
            SwapPost.OFFICER,
            serving.get(0),
            other.get(),
            reason,
            asked);
    switch (ending) {
      case 0 -> swap.decline(asked.plus(Duration.ofHours(2)), "当天已有出差安排");
      case 1 -> swap.withdraw("培训改期");
      default -> swap.expire();
    }
    em.persist(swap);
  }

  private List<Shift> shifts(LocalDate day) {
    return em.createQuery(
            "select s from Shift s where s.unitId = :unit and s.day = :day order by s.id",
            Shift.class)
        .setParameter("unit", cast.unitId())
        .setParameter("day", day)
        .getResultList();
  }

  /** Whether the person serves neither on the day nor beside it. */
  private boolean free(long person, LocalDate day) {
    return person != 0
        && List.of(day.minusDays(1), day, day.plusDays(1)).stream()
            .allMatch(one -> !Set.copyOf(officers.getOrDefault(one, List.of())).contains(person));
  }
}
