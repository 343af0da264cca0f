package org.xianwu.reception.app;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionProblem;
import org.xianwu.reception.domain.Withholding;

/** Marking visits that are not published, with the agreement of a leader. */
@Component(service = Withholdings.class)
public final class Withholdings {

  private static final Act MARK = Act.of("withhold");
  private static final Act APPROVE = Act.of("approve");
  private static final Act LIFT = Act.of("lift");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final UnitAccess access;

  @Activate
  public Withholdings(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
  }

  /** The mark of an order, empty when it is published. */
  public Optional<Withholding> of(long orderId) {
    return store.read(
        em -> {
          order(em, orderId, ReceptionPermissions.VIEW);
          return Rows.withholdingOf(em, orderId);
        });
  }

  /**
   * Marks a visit as not to be published; it counts once a leader agreed.
   *
   * @throws Problem {@code reception.withheld-already}
   */
  public void mark(long orderId, String why) {
    store.write(
        MARK.because(why),
        em -> {
          ReceptionOrder order = order(em, orderId, ReceptionPermissions.PUBLISH);
          if (Rows.withholdingOf(em, orderId).isPresent()) {
            throw Problem.of(ReceptionProblem.WITHHELD_ALREADY).with("number", order.name());
          }
          em.persist(new Withholding(ids.next(), order, why, access.caller().personId()));
          return null;
        });
  }

  /**
   * A leader agrees.
   *
   * @throws Problem {@code reception.withhold-own} for who marked it
   */
  public void approve(long orderId) {
    store.write(
        APPROVE,
        em -> {
          order(em, orderId, ReceptionPermissions.LIST_SIGN);
          marked(em, orderId).approve(access.caller().personId(), clock.instant());
          return null;
        });
  }

  /** Takes the mark back; the visit appears on the next table. */
  public void lift(long orderId, String why) {
    store.write(
        LIFT.because(why),
        em -> {
          order(em, orderId, ReceptionPermissions.PUBLISH);
          em.remove(marked(em, orderId));
          return null;
        });
  }

  private static Withholding marked(EntityManager em, long orderId) {
    return Rows.withholdingOf(em, orderId).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
  }

  private ReceptionOrder order(EntityManager em, long id, String permission) {
    ReceptionOrder order = Entry.found(em, ReceptionOrder.class, id);
    access.requireRecord(permission, ReceptionPermissions.VIEW, order.unitId());
    return order;
  }
}
