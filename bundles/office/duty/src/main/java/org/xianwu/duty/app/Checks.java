package org.xianwu.duty.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.config.DutySettings;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.AwayRule;
import org.xianwu.duty.domain.CalendarRule;
import org.xianwu.duty.domain.CheckResult;
import org.xianwu.duty.domain.DutyRules;
import org.xianwu.duty.domain.HolidayLead;
import org.xianwu.duty.domain.PersonTerms;
import org.xianwu.duty.domain.Plan;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterCheck;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.Span;
import org.xianwu.duty.domain.StaffingRule;
import org.xianwu.platform.api.calendar.WorkCalendar;

/** Holds rosters against the rules, with what the database and the directory know around them. */
@Component(service = Checks.class)
public final class Checks {

  /** A shift of the day before, and the rest after it, reach this far into a roster. */
  private static final int NEIGHBOUR_DAYS = 3;

  private final DutySettings settings;
  private final WorkCalendar calendar;
  private final People people;
  private final Clock clock;

  @Activate
  public Checks(
      @Reference DutySettings settings,
      @Reference WorkCalendar calendar,
      @Reference People people,
      @Reference Clock clock) {
    this.settings = Objects.requireNonNull(settings);
    this.calendar = Objects.requireNonNull(calendar);
    this.people = Objects.requireNonNull(people);
    this.clock = Objects.requireNonNull(clock);
  }

  DutyRules rules() {
    return settings.rules();
  }

  WorkCalendar calendar() {
    return calendar;
  }

  /** Today on the office's clock. */
  LocalDate today() {
    return WorkCalendar.today(clock);
  }

  CheckResult check(EntityManager em, Roster roster, List<Shift> shifts) {
    List<Shift> former = roster.formerId().map(id -> Rows.shiftsOf(em, id)).orElseGet(List::of);
    return new RosterCheck(rules(), calendar, people)
        .check(
            new Plan(
                roster,
                shifts,
                neighbours(em, roster),
                former,
                PersonRules.holding(em, named(shifts), reachesFrom(roster), reachesTo(roster)),
                clock.instant()));
  }

  private static Set<Long> named(List<Shift> shifts) {
    return shifts.stream()
        .flatMap(shift -> shift.assignment().people().stream())
        .collect(Collectors.toSet());
  }

  /** Refuses somebody who is exempt or away. */
  void requirePresent(EntityManager em, Assignment who, Span span) {
    LocalDate first = LocalDate.ofInstant(span.from(), WorkCalendar.ZONE);
    LocalDate last = LocalDate.ofInstant(span.to(), WorkCalendar.ZONE);
    List<PersonTerms> terms = PersonRules.holding(em, who.people(), first, last);
    new AwayRule(people).require(terms, who, span);
  }

  /** Published shifts around the roster and of other units in it. */
  List<Shift> neighbours(EntityManager em, Roster roster) {
    LocalDate first = reachesFrom(roster);
    LocalDate last = reachesTo(roster);
    return Rows.effectiveShifts(em, Rows.effective(em, first, last), first, last).stream()
        .filter(shift -> shift.unitId() != roster.unitId() || !roster.covers(shift.day()))
        .toList();
  }

  private static LocalDate reachesFrom(Roster roster) {
    return roster.firstDay().minusDays(NEIGHBOUR_DAYS);
  }

  private static LocalDate reachesTo(Roster roster) {
    return roster.lastDay().plusDays(NEIGHBOUR_DAYS);
  }

  CalendarRule calendarRule() {
    return new CalendarRule(calendar);
  }

  StaffingRule staffing() {
    return new StaffingRule(rules(), calendar, people);
  }

  HolidayLead holidayLead() {
    return new HolidayLead(rules(), calendar);
  }
}
