package org.xianwu.reception.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.approval.Approvals;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.reception.domain.CheckResult;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.Reasons;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionPlan;

/** Applying for receptions, and leading orders through their life. */
@Component(service = Orders.class)
public final class Orders {

  private static final Act SUBMIT = Act.of("submit");
  private static final Act BEGIN = Act.of("begin");
  private static final Act FINISH = Act.of("finish");
  private static final Act ARCHIVE = Act.of("archive");
  private static final Act CANCEL = Act.of("cancel");
  private static final Act COPY = Act.of("copy");

  private final Store store;
  private final Ids ids;
  private final UnitAccess access;
  private final Directory directory;
  private final Visits visits;
  private final Registry registry;
  private final Approvals approvals;

  @Activate
  public Orders(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference Ids ids,
      @Reference CallerContext callers,
      @Reference Directory directory,
      @Reference Visits visits,
      @Reference Registry registry,
      @Reference Approvals approvals) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.access = new UnitAccess(callers);
    this.directory = Objects.requireNonNull(directory);
    this.visits = Objects.requireNonNull(visits);
    this.registry = Objects.requireNonNull(registry);
    this.approvals = Objects.requireNonNull(approvals);
  }

  /**
   * A new application of the caller's unit; it may be half filled.
   *
   * @return its id
   */
  public long apply(ReceptionPlan plan) {
    Caller caller = access.require(ReceptionPermissions.EDIT, access.caller().unitId());
    return store.write(Act.CREATE, em -> kept(em, caller, plan));
  }

  private long kept(EntityManager em, Caller caller, ReceptionPlan plan) {
    ReceptionOrder order = new ReceptionOrder(ids.next(), caller.unitId(), caller.personId(), plan);
    em.persist(order);
    return order.id();
  }

  /**
   * Plans an order anew while it is with its applicant.
   *
   * @param rev version that the caller saw
   * @throws Problem {@code ledger.stale}, {@code reception.order-frozen}
   */
  public void plan(long id, int rev, ReceptionPlan plan) {
    store.write(
        Act.EDIT,
        em -> {
          ReceptionOrder order = edited(em, id);
          order.requireRev(rev, directory::personName);
          order.plan(plan);
          return null;
        });
  }

  /**
   * What the rules say of a form that is being filled; nothing is kept.
   *
   * @param id of the order that the form changes, empty for a new one
   */
  public CheckResult check(Optional<Long> id, ReceptionPlan plan) {
    return store.read(
        em -> {
          long unit = id.map(order -> seen(em, order).unitId()).orElse(access.caller().unitId());
          access.require(ReceptionPermissions.EDIT, unit);
          return visits.check(em, id.orElse(0L), unit, plan);
        });
  }

  /** What the rules say of an order as it stands. */
  public CheckResult check(long id) {
    return store.read(
        em -> {
          ReceptionOrder order = seen(em, id);
          return visits.check(em, id, order.unitId(), order.plan());
        });
  }

  /**
   * Sends the order into its chain of approval.
   *
   * @throws Problem {@code reception.order-refused} with every violation at its field
   */
  public void submit(long id) {
    act(SUBMIT, id, order -> approvals.submit(OrderApproval.KIND, id));
  }

  /** Notes that the guests are here. */
  public void begin(long id) {
    act(BEGIN, id, order -> order.begin(visits.today()));
  }

  /** Notes that the guests left; the list is due. */
  public void finish(long id) {
    act(FINISH, id, ReceptionOrder::finish);
  }

  /** Puts a settled order away. */
  public void archive(long id) {
    act(ARCHIVE, id, ReceptionOrder::archive);
  }

  /**
   * Gives an order up before the guests come. Its number stays as cancelled, its money is free.
   *
   * @throws Problem {@code reception.state-forbids}
   */
  public void cancel(long id, String why) {
    act(
        CANCEL.because(why),
        id,
        order -> {
          order.requireNext(OrderState.CANCELLED);
          boolean decided = order.state() == OrderState.APPROVED;
          if (approvals.standing(OrderApproval.KIND, id).isEmpty()) {
            registry.cancel(order, why);
          } else if (decided) {
            // the approval says that it no longer holds; number and money follow from that
            approvals.annul(OrderApproval.KIND, id, why);
          } else {
            approvals.cancel(OrderApproval.KIND, id, why);
          }
        });
  }

  /** A new application like an earlier one; letters, days and reasons are given anew. */
  public long copy(long id) {
    return store.write(
        COPY,
        em -> {
          ReceptionPlan plan = seen(em, id).plan();
          Caller caller = access.require(ReceptionPermissions.EDIT, access.caller().unitId());
          return kept(em, caller, onAnotherDay(plan));
        });
  }

  /** The days stand at today until the applicant gives the right ones. */
  private ReceptionPlan onAnotherDay(ReceptionPlan plan) {
    return new ReceptionPlan(
        plan.type(),
        plan.level(),
        plan.party(),
        Optional.of(visits.today()),
        Optional.of(visits.today()),
        List.of(),
        plan.sameCity(),
        plan.places(),
        plan.guests(),
        List.of(),
        plan.rooms(),
        List.of(),
        plan.vehicles(),
        plan.escorts(),
        plan.attendants(),
        plan.costs(),
        plan.budgetLine(),
        Reasons.NONE);
  }

  /** The order as it stands. */
  public ReceptionOrder read(long id) {
    return store.read(em -> seen(em, id));
  }

  /** The letters of an order. */
  public List<Letter> letters(long id) {
    return store.read(em -> Rows.letters(em, seen(em, id).plan().letterIds()));
  }

  /** Verbs that the caller may apply to an order now, in the order of their buttons. */
  public List<String> verbs(
      long unitId, long applicantId, OrderState state, Optional<LocalDate> firstDay) {
    if (!access.reaches(ReceptionPermissions.EDIT, unitId)) {
      return List.of();
    }
    List<String> verbs = new ArrayList<>();
    if (state.open() && access.caller().personId() == applicantId) {
      verbs.add("submit");
    }
    if (state == OrderState.APPROVED
        && firstDay.filter(first -> !first.isAfter(visits.today())).isPresent()) {
      verbs.add("begin");
    }
    if (state == OrderState.HOSTING) {
      verbs.add("finish");
    }
    if (state == OrderState.SETTLED) {
      verbs.add("archive");
    }
    verbs.add("copy");
    if (state.next().contains(OrderState.CANCELLED)) {
      verbs.add("cancel");
    }
    return verbs;
  }

  /** Whether the caller may change the plan now. */
  public boolean editable(long unitId, OrderState state) {
    return state.open() && access.reaches(ReceptionPermissions.EDIT, unitId);
  }

  private void act(Act act, long id, Consumer<ReceptionOrder> work) {
    store.write(
        act,
        em -> {
          work.accept(edited(em, id));
          return null;
        });
  }

  private ReceptionOrder seen(EntityManager em, long id) {
    return reached(em, id, ReceptionPermissions.VIEW);
  }

  private ReceptionOrder edited(EntityManager em, long id) {
    return reached(em, id, ReceptionPermissions.EDIT);
  }

  private ReceptionOrder reached(EntityManager em, long id, String permission) {
    ReceptionOrder order = Entry.found(em, ReceptionOrder.class, id);
    access.requireRecord(permission, ReceptionPermissions.VIEW, order.unitId());
    return order;
  }
}
