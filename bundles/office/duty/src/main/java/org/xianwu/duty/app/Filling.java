package org.xianwu.duty.app;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.duty.domain.Span;
import org.xianwu.duty.domain.TakenOver;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Ids;

/** Makes the shifts of days that have none: open ones by the calendar, or as in another month. */
@Component(service = Filling.class)
public final class Filling {

  private final Ids ids;
  private final Checks checks;
  private final People people;

  @Activate
  public Filling(@Reference Ids ids, @Reference Checks checks, @Reference People people) {
    this.ids = Objects.requireNonNull(ids);
    this.checks = Objects.requireNonNull(checks);
    this.people = Objects.requireNonNull(people);
  }

  List<Shift> fill(EntityManager em, Roster roster, Pattern pattern) {
    Set<LocalDate> taken =
        Rows.shiftsOf(em, roster.id()).stream().map(Shift::day).collect(Collectors.toSet());
    List<LocalDate> open =
        roster
            .firstDay()
            .datesUntil(roster.lastDay().plusDays(1))
            .filter(day -> !taken.contains(day))
            .toList();
    return pattern.copiedFrom().isPresent()
        ? copied(em, roster, open, pattern.copiedFrom().get())
        : empty(roster, open, pattern.workdays());
  }

  private List<Shift> empty(Roster roster, List<LocalDate> days, ShiftType workdays) {
    Assignment nobody = Assignment.open(people.dutyPhone(roster.unitId()));
    List<Shift> made = new ArrayList<>();
    for (LocalDate day : days) {
      boolean working = checks.calendar().day(day).type().working();
      ShiftType type = working ? workdays : ShiftType.FULL;
      if (type == ShiftType.DAY) {
        made.add(shift(roster, day, ShiftType.DAY, nobody));
        made.add(shift(roster, day, ShiftType.NIGHT, nobody));
      } else {
        made.add(shift(roster, day, type, nobody));
      }
    }
    return made;
  }

  private Shift shift(Roster roster, LocalDate day, ShiftType type, Assignment who) {
    Span span = checks.rules().hours(type).on(day, type);
    return new Shift(ids.next(), roster, day, type, span, who);
  }

  /** Whole weeks are moved, so that weekends meet weekends and the rest between shifts is kept. */
  private List<Shift> copied(
      EntityManager em, Roster roster, List<LocalDate> days, YearMonth source) {
    List<Shift> pattern =
        Rows.effectiveShifts(
            em,
            Rows.effective(em, source.atDay(1), source.atEndOfMonth()).stream()
                .filter(other -> other.unitId() == roster.unitId())
                .toList(),
            source.atDay(1),
            source.atEndOfMonth());
    if (pattern.isEmpty()) {
      throw Problem.of(DutyProblem.NO_PATTERN).with("month", source);
    }
    List<Slot> slots = new ArrayList<>();
    for (LocalDate day : days) {
      LocalDate model = sameWeekday(roster.firstDay(), day, source);
      List<Shift> models = pattern.stream().filter(shift -> shift.day().equals(model)).toList();
      models.forEach(shift -> slots.add(slot(day, shift, models.size() == 1)));
    }
    List<Assignment> crews =
        new TakenOver(checks.rules().rest(), checks.neighbours(em, roster))
            .fit(slots.stream().map(Slot::wanted).toList());
    List<Shift> made = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      made.add(
          new Shift(
              ids.next(), roster, slot.day(), slot.type(), slot.wanted().span(), crews.get(i)));
    }
    return made;
  }

  /** A day off whose model was a working day is served around the clock. */
  private Slot slot(LocalDate day, Shift model, boolean alone) {
    boolean working = checks.calendar().day(day).type().working();
    ShiftType type = working || !alone ? model.type() : ShiftType.FULL;
    Span span = checks.rules().hours(type).on(day, type);
    int least = checks.rules().leastOfficers(working);
    return new Slot(day, type, new TakenOver.Day(span, least, model.assignment()));
  }

  private record Slot(LocalDate day, ShiftType type, TakenOver.Day wanted) {}

  static LocalDate sameWeekday(LocalDate firstDay, LocalDate day, YearMonth source) {
    long days = ChronoUnit.DAYS.between(source.atDay(1), firstDay);
    LocalDate model = day.minusWeeks(Math.floorDiv(days, 7));
    while (model.isAfter(source.atEndOfMonth())) {
      model = model.minusWeeks(4);
    }
    return model;
  }
}
