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
import org.xianwu.reception.domain.Grouping;
import org.xianwu.reception.domain.PartyLevel;
import org.xianwu.reception.domain.Publicity;
import org.xianwu.reception.domain.PublicityLine;
import org.xianwu.reception.domain.Quarter;
import org.xianwu.reception.domain.ReceptionProblem;
import org.xianwu.reception.domain.YearFigures;
import org.xianwu.reception.domain.YearFigures.Slice;

/** What is told of receptions afterwards: the table of a quarter, the figures of a year. */
@Component(service = Reports.class)
public final class Reports {

  private static final Act PUBLISH = Act.of("publish");
  private static final Act CORRECT = Act.of("correct");

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
    return store.read(em -> TableLines.of(em, unitId, quarter));
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
          List<PublicityLine> lines = TableLines.of(em, unitId, quarter);
          Publicity table =
              new Publicity(ids.next(), unitId, quarter, lines, caller.personId(), clock.instant());
          em.persist(table);
          return table.id();
        });
  }

  /**
   * Corrects a published table: a new version of it as it stands now; the old one stays.
   *
   * @param id of the last version
   * @return id of the new one
   * @throws Problem {@code reception.publicity-superseded}
   */
  public long correct(long id, String why) {
    return store.write(
        CORRECT.because(why),
        em -> {
          Publicity before = Entry.found(em, Publicity.class, id);
          Caller caller =
              access.requireRecord(
                  ReceptionPermissions.PUBLISH, ReceptionPermissions.VIEW, before.unitId());
          Quarter quarter = before.period();
          if (!latest(em, before)) {
            throw refusal(ReceptionProblem.PUBLICITY_SUPERSEDED, quarter);
          }
          List<PublicityLine> lines = TableLines.of(em, before.unitId(), quarter);
          Publicity next =
              before.corrected(ids.next(), lines, why, caller.personId(), clock.instant());
          em.persist(next);
          return next.id();
        });
  }

  private static boolean latest(EntityManager em, Publicity table) {
    return Rows.publicity(em, table.unitId(), table.period())
        .filter(last -> last.id() == table.id())
        .isPresent();
  }

  /** Whether no later version corrects the table. */
  public boolean latest(Publicity table) {
    return store.read(em -> latest(em, table));
  }

  private static Problem refusal(ReceptionProblem code, Quarter quarter) {
    return Problem.of(code).with("year", quarter.year()).with("quarter", quarter.number());
  }

  /** Last day on which the table of a quarter is published in time. */
  public LocalDate due(Quarter quarter) {
    return visits.publicityDue(quarter);
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
          Tallies tallies = new Tallies(em, unitId, year);
          Slice total = tallies.total();
          List<Slice> byLevel = tallies.by(Grouping.LEVEL);
          return new YearFigures(
              year,
              total.batches(),
              total.persons(),
              tallies.escorts(),
              total.amount(),
              last(new Tallies(em, unitId, year - 1).total(), budget),
              budget.map(Budget.Amounts::base).orElse(BigDecimal.ZERO),
              byLevel.stream()
                  .filter(slice -> !slice.key().equals(PartyLevel.COUNTY.code()))
                  .mapToInt(Slice::persons)
                  .sum(),
              tallies.by(Grouping.TYPE),
              byLevel,
              tallies.by(Grouping.RANK),
              tallies.by(Grouping.SENDER));
        });
  }

  /** Of the year before counts what was settled here, else what the budget says. */
  private static BigDecimal last(Slice before, Optional<Budget.Amounts> budget) {
    return before.batches() == 0
        ? budget.map(Budget.Amounts::lastSpent).orElse(BigDecimal.ZERO)
        : before.amount();
  }

  /** Percent by which the county wants a year to be below its budget base. */
  public BigDecimal cutTarget() {
    return visits.rules().cutPercent();
  }

  /**
   * The visits behind a part of the figures of a year, by first day.
   *
   * @param key of the part, empty for {@link Grouping#ALL} and {@link Grouping#MAJOR}
   * @param size so many, and one more when there are more
   */
  public List<Behind> records(
      Optional<Long> unit,
      int year,
      Grouping grouping,
      String key,
      PlatformOrders.After after,
      int size) {
    long unitId = access.unit(unit);
    access.require(ReceptionPermissions.STATISTICS, unitId);
    return store.read(
        em ->
            new Tallies(em, unitId, year)
                .records(grouping, key, after, size).stream()
                    .map(
                        one ->
                            new Behind(
                                one.orderId(),
                                one.number(),
                                one.party(),
                                one.day(),
                                one.persons(),
                                one.amount()))
                    .toList());
  }

  /** A settled visit behind a figure. */
  public record Behind(
      long orderId, String number, String party, LocalDate day, int persons, BigDecimal amount) {

    /** Where a page ends that ends with it. */
    public PlatformOrders.After after() {
      return new PlatformOrders.After(day, orderId);
    }
  }
}
