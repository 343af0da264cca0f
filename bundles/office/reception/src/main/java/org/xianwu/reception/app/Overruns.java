package org.xianwu.reception.app;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.approval.Approvals;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.Overrun;
import org.xianwu.reception.domain.OverrunState;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionProblem;

/** Asking for more than was approved for a visit, before it is settled. */
@Component(service = Overruns.class)
public final class Overruns {

  private static final Act ASK = Act.of("ask");

  private final Store store;
  private final Ids ids;
  private final UnitAccess access;
  private final Approvals approvals;

  @Activate
  public Overruns(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference Ids ids,
      @Reference CallerContext callers,
      @Reference Approvals approvals) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.access = new UnitAccess(callers);
    this.approvals = Objects.requireNonNull(approvals);
  }

  /** The last request of an order, empty when nobody asked. */
  public Optional<Overrun> of(long orderId) {
    return store.read(
        em -> {
          order(em, orderId, ReceptionPermissions.VIEW);
          return Rows.overrunOf(em, orderId);
        });
  }

  /**
   * Asks for more, and hands it into its chain at once. One that was sent back is asked anew.
   *
   * @param amount yuan that are to be paid at the most
   * @return id of the request
   * @throws Problem {@code reception.overrun-open} while another is being decided, {@code
   *     reception.overrun-needless}, {@code reception.state-forbids} before the list is signed
   */
  public long ask(long orderId, BigDecimal amount, String reason) {
    return store.write(
        ASK.because(reason),
        em -> {
          ReceptionOrder order = order(em, orderId, ReceptionPermissions.SETTLE);
          long me = access.caller().personId();
          Optional<Overrun> before = Rows.overrunOf(em, orderId);
          if (before.filter(one -> one.state() == OverrunState.PENDING).isPresent()) {
            throw Problem.of(ReceptionProblem.OVERRUN_OPEN).with("number", order.name());
          }
          Optional<Overrun> mine =
              before.filter(one -> one.state().open() && one.applicantId() == me);
          Overrun asked = mine.orElseGet(() -> new Overrun(ids.next(), order, me, amount, reason));
          if (mine.isPresent()) {
            asked.write(amount, reason);
          } else {
            em.persist(asked);
          }
          em.flush();
          approvals.submit(OverrunApproval.KIND, asked.id());
          return asked.id();
        });
  }

  /** Whether the caller may ask for the order now. */
  public boolean open(ReceptionOrder order) {
    return order.state() == OrderState.SETTLEMENT_DUE
        && access.reaches(ReceptionPermissions.SETTLE, order.unitId());
  }

  private ReceptionOrder order(EntityManager em, long id, String permission) {
    ReceptionOrder order = Entry.found(em, ReceptionOrder.class, id);
    access.requireRecord(permission, ReceptionPermissions.VIEW, order.unitId());
    return order;
  }
}
