package org.xianwu.reception.app;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.reception.domain.Budget;
import org.xianwu.reception.domain.PartyLevel;
import org.xianwu.reception.domain.Publicity;
import org.xianwu.reception.domain.PublicityLine;
import org.xianwu.reception.domain.Quarter;
import org.xianwu.reception.domain.RankClass;
import org.xianwu.reception.domain.ReceptionProblem;
import org.xianwu.reception.domain.YearFigures;

/** What is told of receptions afterwards: the table of a quarter, the figures of a year. */
@Component(service = Reports.class)
public final class Reports {

  private static final Act PUBLISH = Act.of("publish");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final UnitAccess access;
  private final Visits visits;
  private final Budgets budgets;

  @Activate
  public Reports(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Visits visits,
      @Reference Budgets budgets) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
    this.visits = Objects.requireNonNull(visits);
    this.budgets = Objects.requireNonNull(budgets);
  }

  /** The table of a quarter as it would be published now. */
  public List<PublicityLine> draft(Optional<Long> unit, Quarter quarter) {
    long unitId = access.unit(unit);
    access.require(ReceptionPermissions.VIEW, unitId);
    return store.read(em -> lines(em, unitId, quarter));
  }

  private static List<PublicityLine> lines(EntityManager em, long unitId, Quarter quarter) {
    return Accounts.of(em, unitId, quarter.first(), quarter.last()).lines();
  }

  /**
   * Publishes the table of a quarter, once.
   *
   * @throws Problem {@code reception.quarter-not-over}, {@code reception.published-already}
   */
  public long publish(Optional<Long> unit, Quarter quarter) {
    long unitId = access.unit(unit);
    Caller caller = access.require(ReceptionPermissions.PUBLISH, unitId);
    if (!quarter.over(visits.today())) {
      throw refusal(ReceptionProblem.QUARTER_NOT_OVER, quarter);
    }
    return store.write(
        PUBLISH,
        em -> {
          if (Rows.publicity(em, unitId, quarter).isPresent()) {
            throw refusal(ReceptionProblem.PUBLISHED_ALREADY, quarter);
          }
          List<PublicityLine> lines = lines(em, unitId, quarter);
          Publicity table =
              new Publicity(ids.next(), unitId, quarter, lines, caller.personId(), clock.instant());
          em.persist(table);
          return table.id();
        });
  }

  private static Problem refusal(ReceptionProblem code, Quarter quarter) {
    return Problem.of(code).with("year", quarter.year()).with("quarter", quarter.number());
  }

  /** Last day on which the table of a quarter is published in time. */
  public LocalDate due(Quarter quarter) {
    return visits.calendar().addWorkdays(quarter.last(), visits.rules().publicityWorkdays());
  }

  /** A published table. */
  public Publicity read(long id) {
    return store.read(
        em -> {
          Publicity table = Entry.found(em, Publicity.class, id);
          access.requireRecord(
              ReceptionPermissions.VIEW, ReceptionPermissions.VIEW, table.unitId());
          return table;
        });
  }

  /** The figures of the settled visits that began in the year. */
  public YearFigures year(Optional<Long> unit, int year) {
    long unitId = access.unit(unit);
    access.require(ReceptionPermissions.STATISTICS, unitId);
    Optional<Budget.Amounts> budget = budgets.of(unitId, year).map(Budget::amounts);
    return store.read(
        em -> {
          Accounts accounts = ofYear(em, unitId, year);
          Accounts before = ofYear(em, unitId, year - 1);
          return figures(year, accounts, before, budget);
        });
  }

  private static Accounts ofYear(EntityManager em, long unitId, int year) {
    return Accounts.of(em, unitId, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Of the year before counts what was settled here, else what the budget says. */
  private static YearFigures figures(
      int year, Accounts accounts, Accounts before, Optional<Budget.Amounts> budget) {
    BigDecimal last =
        before.visits().isEmpty()
            ? budget.map(Budget.Amounts::lastSpent).orElse(BigDecimal.ZERO)
            : before.amount();
    return new YearFigures(
        year,
        accounts.visits().size(),
        accounts.persons(),
        accounts.escorts(),
        accounts.amount(),
        last,
        budget.map(Budget.Amounts::base).orElse(BigDecimal.ZERO),
        accounts.visits().stream()
            .filter(visit -> visit.order().plan().level() != PartyLevel.COUNTY)
            .mapToInt(Accounts.Settled::persons)
            .sum(),
        accounts.by(visit -> visit.order().plan().type().code()),
        accounts.by(visit -> visit.order().plan().level().code()),
        accounts.by(visit -> visit.order().plan().highestRank().map(RankClass::code).orElse("")),
        accounts.by(Accounts.Settled::sender));
  }
}
