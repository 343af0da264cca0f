package org.xianwu.reception.app;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.reception.domain.Budget;
import org.xianwu.reception.domain.BudgetStanding;
import org.xianwu.reception.domain.ReceptionProblem;
import org.xianwu.reception.domain.Reservation;

/**
 * The budgets of the units. Whoever holds or spends money locks the row of the budget first, so
 * that two decisions at once come one after the other.
 */
@Component(service = {BudgetReservations.class, Budgets.class})
public final class Budgets implements BudgetReservations {

  private static final Act RESERVE = Act.of("reserve");
  private static final Act RELEASE = Act.of("release");
  private static final Act SPEND = Act.of("spend");

  private final Store store;
  private final Ids ids;
  private final UnitAccess access;
  private final Directory directory;

  @Activate
  public Budgets(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference Ids ids,
      @Reference CallerContext callers,
      @Reference Directory directory) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.access = new UnitAccess(callers);
    this.directory = Objects.requireNonNull(directory);
  }

  @Override
  public Optional<BudgetStanding> standing(long unitId, int year) {
    return of(unitId, year).map(Budget::standing);
  }

  /** The budget of the unit and year. */
  public Optional<Budget> of(long unitId, int year) {
    return store.read(em -> found(em, unitId, year, LockModeType.NONE));
  }

  @Override
  public void reserve(long orderId, long unitId, int year, BigDecimal amount) {
    store.write(
        RESERVE,
        em -> {
          Budget budget = locked(em, unitId, year);
          reservation(em, orderId).ifPresent(held -> giveBack(em, budget, held));
          budget.hold(amount);
          em.persist(new Reservation(ids.next(), orderId, budget.id(), amount));
          return null;
        });
  }

  @Override
  public void release(long orderId) {
    store.write(
        RELEASE,
        em -> {
          reservation(em, orderId)
              .filter(held -> !held.spent())
              .ifPresent(held -> giveBack(em, locked(em, held.budgetId()), held));
          return null;
        });
  }

  @Override
  public void spend(long orderId, BigDecimal amount) {
    store.write(
        SPEND,
        em -> {
          Reservation held =
              reservation(em, orderId)
                  .orElseThrow(() -> new IllegalStateException("nothing held for " + orderId));
          Budget budget = locked(em, held.budgetId());
          budget.free(held.amount());
          budget.spend(amount);
          held.spend(amount);
          return null;
        });
  }

  private static void giveBack(EntityManager em, Budget budget, Reservation held) {
    budget.free(held.amount());
    em.remove(held);
    // an order holds once, so the old row goes before a new one comes
    em.flush();
  }

  private static Optional<Reservation> reservation(EntityManager em, long orderId) {
    return em
        .createQuery("select r from Reservation r where r.orderId = :order", Reservation.class)
        .setParameter("order", orderId)
        .getResultList()
        .stream()
        .findFirst();
  }

  private static Budget locked(EntityManager em, long unitId, int year) {
    return found(em, unitId, year, LockModeType.PESSIMISTIC_WRITE)
        .map(budget -> fresh(em, budget))
        .orElseThrow(() -> Problem.of(ReceptionProblem.BUDGET_MISSING).with("year", year));
  }

  private static Budget locked(EntityManager em, long id) {
    return fresh(em, em.find(Budget.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** What was read before the lock was got may be old. */
  private static Budget fresh(EntityManager em, Budget budget) {
    em.refresh(budget, LockModeType.PESSIMISTIC_WRITE);
    return budget;
  }

  private static Optional<Budget> found(
      EntityManager em, long unitId, int year, LockModeType lock) {
    return em
        .createQuery(
            "select b from Budget b where b.unitId = :unit and b.year = :year", Budget.class)
        .setParameter("unit", unitId)
        .setParameter("year", year)
        .setLockMode(lock)
        .getResultList()
        .stream()
        .findFirst();
  }

  /**
   * Enters the budget of a unit for a year.
   *
   * @param unit empty for the caller's own
   * @throws Problem {@code reception.budget-exists}
   */
  public long enter(Optional<Long> unit, int year, Budget.Amounts amounts) {
    long unitId = access.unit(unit);
    access.require(ReceptionPermissions.BUDGET_EDIT, unitId);
    return store.write(
        Act.CREATE,
        em -> {
          if (found(em, unitId, year, LockModeType.NONE).isPresent()) {
            throw Problem.of(ReceptionProblem.BUDGET_EXISTS).with("year", year);
          }
          Budget budget = new Budget(ids.next(), unitId, year, amounts);
          em.persist(budget);
          return budget.id();
        });
  }

  /** Changes a budget; never below what is held and spent. */
  public void change(long id, int rev, Budget.Amounts amounts) {
    store.write(
        Act.EDIT,
        em -> {
          Budget budget = Entry.found(em, Budget.class, id);
          access.requireRecord(
              ReceptionPermissions.BUDGET_EDIT, ReceptionPermissions.VIEW, budget.unitId());
          budget.requireRev(rev, directory::personName);
          budget.set(amounts);
          return null;
        });
  }

  /** The budget as it stands; for changes of single columns. */
  public Budget read(long id) {
    return store.read(
        em -> {
          Budget budget = Entry.found(em, Budget.class, id);
          access.requireRecord(
              ReceptionPermissions.VIEW, ReceptionPermissions.VIEW, budget.unitId());
          return budget;
        });
  }
}
