package org.xianwu.duty.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The officers of another month on the days of this one, as far as they fit: whoever serves close
 * by already stays away, and where a day off needs more officers than its model had, those with the
 * fewest shifts join.
 *
 * <p>Moving whole weeks keeps the rest between shifts inside the month; it knows neither the shifts
 * around the month nor its holidays. Days that stay short are found by the check like any other.
 */
public final class TakenOver {

  private final Duration rest;
  private final Map<Long, List<Span>> serving = new HashMap<>();
  private final Map<Long, Integer> shifts = new HashMap<>();
  private final Set<Long> officers = new LinkedHashSet<>();

  /**
   * Around the month, people serve already.
   *
   * @param rest free time after a shift
   * @param neighbours shifts around the month and of other units in it
   */
  public TakenOver(Duration rest, List<Shift> neighbours) {
    this.rest = Objects.requireNonNull(rest);
    for (Shift shift : neighbours) {
      shift.assignment().crew().forEach(person -> serve(person, shift.span()));
    }
  }

  /**
   * The same days with the people who fit.
   *
   * @param days in order, with the people of their models
   */
  public List<Assignment> fit(List<Day> days) {
    days.forEach(day -> officers.addAll(day.model().officerIds()));
    List<List<Long>> crews = new ArrayList<>();
    for (Day day : days) {
      List<Long> fitting =
          day.model().officerIds().stream().filter(person -> free(person, day.span())).toList();
      fitting.forEach(person -> take(person, day.span()));
      crews.add(new ArrayList<>(fitting));
    }
    List<Assignment> fitted = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      complete(days.get(i), crews.get(i));
      fitted.add(days.get(i).with(crews.get(i), driver(days.get(i))));
    }
    return fitted;
  }

  private void complete(Day day, List<Long> crew) {
    int wanted = Math.max(day.least(), day.model().officerIds().size());
    while (crew.size() < wanted) {
      Optional<Long> next = leastBusy(day);
      if (next.isEmpty()) {
        return;
      }
      take(next.get(), day.span());
      crew.add(next.get());
    }
  }

  private Optional<Long> leastBusy(Day day) {
    return officers.stream()
        .filter(person -> !day.model().people().contains(person) || isOfficer(day, person))
        .filter(person -> free(person, day.span()))
        .min(Comparator.comparingInt(person -> shifts.getOrDefault(person, 0)));
  }

  private static boolean isOfficer(Day day, long person) {
    return day.model().officerIds().contains(person);
  }

  private long driver(Day day) {
    long driver = day.model().driverId();
    if (driver == 0 || !free(driver, day.span())) {
      return 0;
    }
    serve(driver, day.span());
    return driver;
  }

  private void take(long person, Span span) {
    serve(person, span);
    shifts.merge(person, 1, Integer::sum);
  }

  private void serve(long person, Span span) {
    serving.computeIfAbsent(person, none -> new ArrayList<>()).add(span);
  }

  private boolean free(long person, Span span) {
    return serving.getOrDefault(person, List.of()).stream()
        .noneMatch(other -> other.overlaps(span) || tooClose(other, span));
  }

  private boolean tooClose(Span one, Span other) {
    return one.from().isBefore(other.from())
        ? RestRule.tooSoon(one, other, rest)
        : RestRule.tooSoon(other, one, rest);
  }

  /**
   * A shift to be filled.
   *
   * @param least number of officers that its kind of day needs
   * @param model who serves on the day that it follows
   */
  public record Day(Span span, int least, Assignment model) {

    private Assignment with(List<Long> crew, long driver) {
      return new Assignment(
          model.leaderId(),
          model.mainLeaderId(),
          crew,
          driver,
          model.phone(),
          model.fax(),
          model.note());
    }
  }
}
