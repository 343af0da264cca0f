package org.xianwu.reception.app;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.reception.domain.CheckResult;
import org.xianwu.reception.domain.GuestMeals;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.Overrun;
import org.xianwu.reception.domain.OverrunState;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionPlan;
import org.xianwu.reception.domain.ReceptionProblem;
import org.xianwu.reception.domain.Settlement;
import org.xianwu.reception.domain.SettlementCheck;
import org.xianwu.reception.domain.SettlementContent;
import org.xianwu.reception.domain.Standards;

/** Settling visits: once, with three vouchers, out of the money that is held. */
@Component(service = Settlements.class)
public final class Settlements {

  private static final Act SETTLE = Act.of("settle");

  private final Store store;
  private final Ids ids;
  private final UnitAccess access;
  private final Visits visits;
  private final BudgetReservations budget;
  private final Standards standards;
  private final AttachedVouchers vouchers;
  private final SettlementCheck rules;

  @Activate
  public Settlements(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference Ids ids,
      @Reference CallerContext callers,
      @Reference Visits visits,
      @Reference BudgetReservations budget,
      @Reference Standards standards,
      @Reference AttachedVouchers vouchers) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.access = new UnitAccess(callers);
    this.visits = Objects.requireNonNull(visits);
    this.budget = Objects.requireNonNull(budget);
    this.standards = Objects.requireNonNull(standards);
    this.vouchers = Objects.requireNonNull(vouchers);
    rules = new SettlementCheck(visits.rules());
  }

  /** The settlement of an order, empty while it is not paid. */
  public Optional<Settlement> of(long orderId) {
    return store.read(
        em -> {
          order(em, orderId, ReceptionPermissions.VIEW);
          return Rows.settlementOf(em, orderId);
        });
  }

  /** A settlement by its own id. */
  public Settlement read(long id) {
    return store.read(
        em -> {
          Settlement paid = Entry.found(em, Settlement.class, id);
          access.requireRecord(ReceptionPermissions.VIEW, ReceptionPermissions.VIEW, paid.unitId());
          return paid;
        });
  }

  /** What the rules say of a settlement that is being filled; nothing is kept. */
  public CheckResult check(long orderId, SettlementContent content) {
    return store.read(em -> check(em, order(em, orderId, ReceptionPermissions.SETTLE), content));
  }

  private CheckResult check(EntityManager em, ReceptionOrder order, SettlementContent content) {
    return rules.check(
        new SettlementCheck.Case(
            order,
            vouchers.with(order, content),
            Rows.usedInvoices(em, content.invoices()),
            toCollect(em, order),
            approved(em, order).map(Overrun::amount).orElse(BigDecimal.ZERO),
            access.caller().personId(),
            visits.today()));
  }

  /**
   * Pays a visit; what it cost takes the place of what was held for it.
   *
   * @throws Problem {@code reception.order-refused} with every violation at its field, {@code
   *     reception.budget-exceeded}
   */
  public void settle(long orderId, SettlementContent content) {
    try {
      pay(orderId, content);
    } catch (Problem lost) {
      // whoever paid one of the invoices at the same moment was first; say which, as to a latecomer
      refuseUsed(content);
      throw lost;
    }
  }

  private void refuseUsed(SettlementContent content) {
    Set<String> used = store.read(em -> Rows.usedInvoices(em, content.invoices()));
    content.invoices().stream()
        .filter(invoice -> used.contains(invoice.key()))
        .findFirst()
        .ifPresent(
            invoice -> {
              throw Problem.of(ReceptionProblem.INVOICE_USED).with("number", invoice.number());
            });
  }

  private void pay(long orderId, SettlementContent content) {
    store.write(
        SETTLE,
        em -> {
          ReceptionOrder order = order(em, orderId, ReceptionPermissions.SETTLE);
          check(em, order, content).require(order.name());
          budget.spend(orderId, content.amount());
          SettlementContent kept = approved(em, order).map(content::approved).orElse(content);
          em.persist(new Settlement(ids.next(), order, access.caller().personId(), kept));
          order.settle();
          return null;
        });
  }

  /** Yuan that the guests owe for their meals: by who came, before the list by who is expected. */
  public BigDecimal toCollect(long orderId) {
    return store.read(em -> toCollect(em, order(em, orderId, ReceptionPermissions.VIEW)));
  }

  /** The approved request to pay more. */
  private static Optional<Overrun> approved(EntityManager em, ReceptionOrder order) {
    return Rows.overrunOf(em, order.id()).filter(one -> one.state() == OverrunState.APPROVED);
  }

  private BigDecimal toCollect(EntityManager em, ReceptionOrder order) {
    ReceptionPlan plan = order.plan();
    int came =
        Rows.listOf(em, order.id())
            .filter(list -> list.signedBy().isPresent())
            .map(list -> list.content().guests().size())
            .orElse(plan.guests().size());
    return GuestMeals.due(
        plan, came, day -> plan.highestRank().flatMap(rank -> standards.on(day, rank)));
  }

  /** Whether the caller may settle the order now. */
  public boolean open(ReceptionOrder order) {
    return order.state() == OrderState.SETTLEMENT_DUE
        && order.applicantId() != access.caller().personId()
        && access.reaches(ReceptionPermissions.SETTLE, order.unitId());
  }

  private ReceptionOrder order(EntityManager em, long id, String permission) {
    ReceptionOrder order = Entry.found(em, ReceptionOrder.class, id);
    access.requireRecord(permission, ReceptionPermissions.VIEW, order.unitId());
    return order;
  }
}
