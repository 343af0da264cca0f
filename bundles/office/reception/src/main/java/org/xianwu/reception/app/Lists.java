package org.xianwu.reception.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.reception.domain.CheckResult;
import org.xianwu.reception.domain.ListCheck;
import org.xianwu.reception.domain.ListContent;
import org.xianwu.reception.domain.ListState;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionProblem;
import org.xianwu.reception.domain.SeparationOfDuties;
import org.xianwu.reception.domain.VisitList;

/** Writing, handing over and signing the lists of visits; a visit has one. */
@Component(service = Lists.class)
public final class Lists {

  private static final Act SUBMIT = Act.of("submit");
  private static final Act SIGN = Act.of("sign");
  private static final Act RETURN = Act.of("return");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final UnitAccess access;
  private final Directory directory;
  private final ListCheck rules;
  private final Announcements announcements;

  @Activate
  public Lists(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Directory directory,
      @Reference Visits visits,
      @Reference Announcements announcements) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
    this.directory = Objects.requireNonNull(directory);
    this.announcements = Objects.requireNonNull(announcements);
    rules = new ListCheck(visits.rules());
  }

  /** The list of an order, empty while nobody wrote it. */
  public Optional<VisitList> of(long order) {
    return store.read(
        em -> {
          order(em, order, ReceptionPermissions.VIEW);
          return Rows.listOf(em, order);
        });
  }

  /** A list by its own id. */
  public VisitList read(long id) {
    return store.read(
        em -> {
          VisitList list = Entry.found(em, VisitList.class, id);
          access.requireRecord(ReceptionPermissions.VIEW, ReceptionPermissions.VIEW, list.unitId());
          return list;
        });
  }

  /**
   * Writes the list of a visit that ended.
   *
   * @param rev version that the caller saw, 0 for a new one
   * @throws Problem {@code reception.state-forbids} before the visit ended or once it is handed
   *     over
   */
  public void write(long orderId, int rev, ListContent content) {
    store.write(
        Act.EDIT,
        em -> {
          ReceptionOrder order = order(em, orderId, ReceptionPermissions.LIST_EDIT);
          order.requireNext(OrderState.LIST_REVIEW);
          Optional<VisitList> list = Rows.listOf(em, orderId);
          if (list.isEmpty()) {
            long handler = access.caller().personId();
            em.persist(new VisitList(ids.next(), order, handler, content));
          } else {
            list.get().requireRev(rev, directory::personName);
            list.get().write(content);
          }
          return null;
        });
  }

  /** What the rules say of a list that is being filled; nothing is kept. */
  public CheckResult check(long orderId, ListContent content) {
    return store.read(
        em -> {
          ReceptionOrder order = order(em, orderId, ReceptionPermissions.LIST_EDIT);
          return check(em, order, content);
        });
  }

  private CheckResult check(EntityManager em, ReceptionOrder order, ListContent content) {
    return rules.check(order, Rows.letters(em, order.plan().letterIds()), content);
  }

  /**
   * Hands the list over for its signature.
   *
   * @throws Problem {@code reception.order-refused} with every violation at its field
   */
  public void submit(long orderId) {
    act(
        SUBMIT,
        orderId,
        ReceptionPermissions.LIST_EDIT,
        (em, order, list) -> {
          check(em, order, list.content()).require(order.name());
          list.submit(access.caller().personId());
          order.listSubmitted();
        });
  }

  /**
   * Signs the list; nobody who wrote it, applied for the visit or sat at the table may.
   *
   * @throws Problem {@code reception.sign-own}
   */
  public void sign(long orderId) {
    act(
        SIGN,
        orderId,
        ReceptionPermissions.LIST_SIGN,
        (em, order, list) -> {
          Caller caller = access.caller();
          if (SeparationOfDuties.barredFromList(order, caller.personId())) {
            throw Problem.of(ReceptionProblem.SIGN_OWN);
          }
          list.sign(caller.personId(), clock.instant());
          order.listSigned();
        });
  }

  /** Sends the list back for correction. */
  public void giveBack(long orderId, String why) {
    act(
        RETURN.because(why),
        orderId,
        ReceptionPermissions.LIST_SIGN,
        (em, order, list) -> {
          list.giveBack(why);
          order.listReturned();
          announcements.listReturned(order, list);
        });
  }

  /** Verbs that the caller may apply to the list of an order now, in the order of their buttons. */
  public List<String> verbs(ReceptionOrder order, Optional<VisitList> list) {
    List<String> verbs = new ArrayList<>();
    boolean edits = access.reaches(ReceptionPermissions.LIST_EDIT, order.unitId());
    if (order.state() == OrderState.LIST_DUE && list.isPresent() && edits) {
      verbs.add("submit");
    }
    boolean signs =
        access.reaches(ReceptionPermissions.LIST_SIGN, order.unitId())
            && !SeparationOfDuties.barredFromList(order, access.caller().personId());
    if (list.filter(one -> one.state() == ListState.SUBMITTED).isPresent() && signs) {
      verbs.add("sign");
      verbs.add("return");
    }
    return verbs;
  }

  /** Whether the caller may write the list of the order now. */
  public boolean editable(ReceptionOrder order) {
    return order.state() == OrderState.LIST_DUE
        && access.reaches(ReceptionPermissions.LIST_EDIT, order.unitId());
  }

  private interface Work {
    void on(EntityManager em, ReceptionOrder order, VisitList list);
  }

  private void act(Act act, long orderId, String permission, Work work) {
    store.write(
        act,
        em -> {
          ReceptionOrder order = order(em, orderId, permission);
          VisitList list =
              Rows.listOf(em, orderId).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
          work.on(em, order, list);
          return null;
        });
  }

  private ReceptionOrder order(EntityManager em, long id, String permission) {
    ReceptionOrder order = Entry.found(em, ReceptionOrder.class, id);
    access.requireRecord(permission, ReceptionPermissions.VIEW, order.unitId());
    return order;
  }
}
