package org.xianwu.duty.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;

/**
 * Somebody is on duty around the clock, without gap or overlap (24小时值守).
 *
 * <p>On working days the office itself is open in the daytime, so a night shift alone is enough; on
 * days off the whole day needs shifts. Where two days keep different hours, they may leave open or
 * share the handover time: nobody leaves before the successor took over.
 */
public final class CoverageRule implements Rule {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(WorkCalendar.ZONE);

  private final DutyRules duty;
  private final WorkCalendar calendar;

  CoverageRule(DutyRules duty, WorkCalendar calendar) {
    this.duty = duty;
    this.calendar = calendar;
  }

  @Override
  public List<Finding> check(Plan plan) {
    List<Finding> found = new ArrayList<>();
    for (LocalDate day : plan.days()) {
      found.addAll(gaps(day, plan.on(day)));
    }
    found.addAll(overlaps(plan.shifts()));
    return found;
  }

  private List<Finding> gaps(LocalDate day, List<Shift> shifts) {
    if (shifts.isEmpty()) {
      return List.of(Finding.hard(day, 0, Problem.of(DutyProblem.DAY_UNCOVERED).with("day", day)));
    }
    List<Finding> found = new ArrayList<>();
    Span needed = needed(day);
    Instant covered = needed.from();
    Duration allowed = duty.handover();
    for (Shift shift : shifts) {
      if (shift.span().from().isAfter(covered.plus(allowed))) {
        found.add(gap(day, covered, shift.span().from()));
      }
      covered = later(covered, shift.span().to());
      // inside a day shifts follow each other to the minute
      allowed = Duration.ZERO;
    }
    if (needed.to().isAfter(covered.plus(duty.handover()))) {
      found.add(gap(day, covered, needed.to()));
    }
    return found;
  }

  private Span needed(LocalDate day) {
    LocalDate next = day.plusDays(1);
    return calendar.day(day).type().working()
        ? Span.between(day.atTime(duty.day().to()), next.atTime(duty.day().from()))
        : Span.between(day.atTime(duty.full().from()), next.atTime(duty.full().from()));
  }

  private List<Finding> overlaps(List<Shift> shifts) {
    List<Finding> found = new ArrayList<>();
    for (int i = 1; i < shifts.size(); i++) {
      Shift earlier = shifts.get(i - 1);
      Shift later = shifts.get(i);
      Duration allowed = earlier.day().equals(later.day()) ? Duration.ZERO : duty.handover();
      if (earlier.span().to().isAfter(later.span().from().plus(allowed))) {
        Span shared = earlier.span().sharedPart(later.span());
        found.add(Finding.hard(later.day(), later.id(), overlap(later.day(), shared)));
      }
    }
    return found;
  }

  /** The refusal of two shifts that run at the same time. */
  public static Problem overlap(LocalDate day, Span shared) {
    return Problem.of(DutyProblem.SHIFT_OVERLAP)
        .with("day", day)
        .with("from", CLOCK.format(shared.from()))
        .with("to", CLOCK.format(shared.to()));
  }

  private static Finding gap(LocalDate day, Instant from, Instant to) {
    return Finding.hard(
        day,
        0,
        Problem.of(DutyProblem.COVERAGE_GAP)
            .with("day", day)
            .with("from", CLOCK.format(from))
            .with("to", CLOCK.format(to)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
