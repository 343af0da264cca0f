package org.xianwu.reception.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.calendar.Light;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.reception.config.ReceptionSettings;
import org.xianwu.reception.domain.CheckResult;
import org.xianwu.reception.domain.Escort;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.OrderCheck;
import org.xianwu.reception.domain.Quarter;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionPlan;
import org.xianwu.reception.domain.ReceptionRules;
import org.xianwu.reception.domain.Standards;
import org.xianwu.reception.domain.Visit;

/** Holds plans against the rules, with what the database and the directory know around them. */
@Component(service = Visits.class)
public final class Visits {

  private final ReceptionSettings settings;
  private final WorkCalendar calendar;
  private final Clock clock;
  private final Directory directory;
  private final BudgetReservations budget;
  private final OrderCheck rules;

  @Activate
  public Visits(
      @Reference ReceptionSettings settings,
      @Reference Standards standards,
      @Reference WorkCalendar calendar,
      @Reference Clock clock,
      @Reference Directory directory,
      @Reference BudgetReservations budget) {
    this.settings = Objects.requireNonNull(settings);
    this.calendar = Objects.requireNonNull(calendar);
    this.clock = Objects.requireNonNull(clock);
    this.directory = Objects.requireNonNull(directory);
    this.budget = Objects.requireNonNull(budget);
    rules = new OrderCheck(settings.rules(), standards, calendar);
  }

  public ReceptionRules rules() {
    return settings.rules();
  }

  public WorkCalendar calendar() {
    return calendar;
  }

  /** Today on the office's clock. */
  public LocalDate today() {
    return WorkCalendar.today(clock);
  }

  /** Last day on which the list of the order is in time. */
  public LocalDate listDue(ReceptionOrder order) {
    return calendar.addWorkdays(order.lastDay(), rules().listWorkdays());
  }

  /** Last day on which the order is settled in time. */
  public LocalDate settlementDue(ReceptionOrder order) {
    return order.lastDay().plusDays(rules().settlementDays());
  }

  /** Last day on which the table of a quarter is published in time. */
  public LocalDate publicityDue(Quarter quarter) {
    return calendar.addWorkdays(quarter.last(), rules().publicityWorkdays());
  }

  /** The colour of a deadline now, in working days. */
  Light light(Instant due) {
    return calendar.light(due, clock.instant());
  }

  CheckResult check(EntityManager em, long orderId, long unitId, ReceptionPlan plan) {
    return rules.check(visit(em, orderId, unitId, plan));
  }

  boolean overStandard(ReceptionPlan plan) {
    return rules.overStandard(plan);
  }

  private Visit visit(EntityManager em, long orderId, long unitId, ReceptionPlan plan) {
    List<Letter> letters =
        Rows.letters(em, plan.letterIds()).stream()
            .filter(letter -> letter.unitId() == unitId)
            .toList();
    int year = plan.firstDay().orElse(today()).getYear();
    return new Visit(
        orderId,
        plan,
        letters,
        neighbours(em, orderId, unitId, plan),
        UnitNames.own(directory, unitId),
        UnitNames.town(directory),
        budget.standing(unitId, year),
        today());
  }

  private List<Visit.Neighbour> neighbours(
      EntityManager em, long orderId, long unitId, ReceptionPlan plan) {
    Map<Long, ReceptionOrder> others = new LinkedHashMap<>();
    if (plan.dated()) {
      LocalDate first = YearMonth.from(plan.firstDay().get()).atDay(1);
      LocalDate end = YearMonth.from(plan.firstDay().get()).atEndOfMonth();
      LocalDate last = plan.lastDay().filter(end::isBefore).orElse(end);
      Rows.inPeriod(em, unitId, first, last).forEach(order -> others.put(order.id(), order));
    }
    Rows.using(em, unitId, plan.letterIds()).forEach(order -> others.put(order.id(), order));
    others.remove(orderId);
    Set<Long> letters = new HashSet<>();
    others.values().forEach(order -> letters.addAll(order.plan().letterIds()));
    Map<Long, String> senders = Rows.senders(em, letters);
    List<Visit.Neighbour> neighbours = new ArrayList<>();
    others.values().forEach(order -> neighbours.add(neighbour(order, senders)));
    return neighbours;
  }

  private Visit.Neighbour neighbour(ReceptionOrder order, Map<Long, String> senders) {
    ReceptionPlan plan = order.plan();
    return new Visit.Neighbour(
        order.id(),
        order.name(),
        order.firstDay(),
        order.lastDay(),
        Set.copyOf(plan.letterIds()),
        plan.letterIds().stream()
            .map(senders::get)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()),
        plan.escorts().stream().map(Escort::personId).collect(Collectors.toSet()),
        rules.dearestMeal(plan));
  }
}
