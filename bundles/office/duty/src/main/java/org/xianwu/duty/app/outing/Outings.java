package org.xianwu.duty.app.outing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.Chore;
import org.xianwu.duty.app.People;
import org.xianwu.duty.domain.outing.Decider;
import org.xianwu.duty.domain.outing.Outing;
import org.xianwu.duty.domain.outing.OutingProblem;
import org.xianwu.duty.domain.outing.OutingState;
import org.xianwu.duty.domain.outing.OutingTerms;
import org.xianwu.duty.domain.outing.Suspicion;
import org.xianwu.duty.domain.outing.SuspicionKind;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.approval.Approvals;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.ledger.Visibility;
import org.xianwu.platform.api.paperwork.Numbers;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/** Asking for outings, changing and ending them; deciding is the chain of approval's. */
@Component(service = {Outings.class, Chore.class})
public final class Outings implements Chore {

  /** Rows belong to the person who goes; the wider scopes are the duty room's. */
  public static final Visibility VISIBILITY =
      new Visibility(Optional.of("person_id"), Optional.empty(), Optional.of("unit_id"), false);

  private static final Act SUBMIT = Act.of("submit");
  private static final Act CHANGE = Act.of("change");
  private static final Act BACK = Act.of("come-back");
  private static final Act CANCEL = Act.of("cancel");
  private static final Act FORWARD = Act.of("forward");
  private static final Act LEAVE = Act.of("leave");
  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final CallerContext callers;
  private final OutingDesk desk;
  private final People people;
  private final Numbers numbers;
  private final Approvals approvals;
  private final OutingNotices notices;

  @Activate
  public Outings(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference OutingDesk desk,
      @Reference People people,
      @Reference Numbers numbers,
      @Reference Approvals approvals,
      @Reference OutingNotices notices) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.desk = Objects.requireNonNull(desk);
    this.people = Objects.requireNonNull(people);
    this.numbers = Objects.requireNonNull(numbers);
    this.approvals = Objects.requireNonNull(approvals);
    this.notices = Objects.requireNonNull(notices);
  }

  /**
   * A draft; it may be half filled. The duty room writes for others, everybody else for himself.
   *
   * @return its id
   */
  public long write(OutingTerms terms) {
    Caller caller = asking(terms.personId());
    return store.write(
        Act.CREATE,
        em -> {
          long unit = desk.posts().unitOf(terms.personId());
          Outing outing =
              new Outing(ids.next(), unit, caller.personId(), terms, desk.postClass(terms));
          outing.count(desk.calendar());
          em.persist(outing);
          return outing.id();
        });
  }

  /**
   * Writes it anew while it is with its applicant.
   *
   * @param rev version that the caller saw
   */
  public void write(long id, int rev, OutingTerms terms) {
    asking(terms.personId());
    store.write(
        Act.EDIT,
        em -> {
          Outing outing = own(em, id);
          outing.requireRev(rev, people::name);
          long unit = desk.posts().unitOf(terms.personId());
          outing.write(terms, desk.postClass(terms), unit);
          outing.count(desk.calendar());
          return null;
        });
  }

  /**
   * What the rules say of a form that is being filled; nothing is kept.
   *
   * @param id of the outing that is written or changed, empty for a new one
   */
  public Plan check(Optional<Long> id, OutingTerms terms) {
    asking(terms.personId());
    return store.read(
        em -> {
          Optional<Outing> outing = id.map(one -> seen(em, one));
          return desk.plan(
              em,
              terms,
              outing.map(Outing::id).orElse(0L),
              outing.flatMap(Outing::formerId).orElse(0L));
        });
  }

  /**
   * Hands it in: to whoever decides, or as a report where nobody has to. What comes late is noted
   * as a suspicion.
   *
   * @throws Problem what a check finds
   */
  public void submit(long id) {
    store.write(
        SUBMIT,
        em -> {
          Outing outing = own(em, id);
          Plan plan = requireRules(em, outing);
          if (outing.number().isEmpty()) {
            outing.number(drawn());
          }
          boolean first = outing.submittedAt().isEmpty();
          if (plan.decider() == Decider.NOBODY) {
            outing.report(clock.instant());
            replace(em, outing);
            notices.reported(outing);
          } else {
            em.flush();
            approvals.submit(OutingApproval.KIND, id);
          }
          if (first && desk.late(em, outing)) {
            em.persist(late(outing));
          }
          return null;
        });
  }

  private String drawn() {
    int year = desk.today().getYear();
    return String.format(Locale.ROOT, "WC-%d-%03d", year, numbers.next("WC", year));
  }

  private Suspicion late(Outing outing) {
    Instant asked = outing.submittedAt().orElseGet(clock::instant);
    OutingTerms terms = outing.terms();
    return new Suspicion(
        ids.next(),
        outing.unitId(),
        outing.personId(),
        SuspicionKind.LATE,
        terms.firstDay().orElseThrow(),
        outing.id(),
        outing.name()
            + "：报告时间 "
            + WorkCalendar.MINUTE.format(asked)
            + "，外出时间 "
            + WorkCalendar.MINUTE.format(terms.from().orElseThrow()));
  }

  Plan requireRules(EntityManager em, Outing outing) {
    Plan plan = desk.plan(em, outing.terms(), outing.id(), outing.formerId().orElse(0L));
    plan.check().require(OutingProblem.REFUSED);
    return plan;
  }

  /** A change that holds takes the place of what it changes. */
  void replace(EntityManager em, Outing outing) {
    outing
        .formerId()
        .map(former -> Entry.found(em, Outing.class, former))
        .ifPresent(Outing::giveWay);
  }

  /**
   * The draft of a change or an extension of an outing that holds.
   *
   * @param why required
   * @return its id
   */
  public long change(long id, OutingTerms terms, String why) {
    asking(terms.personId());
    return store.write(
        CHANGE.because(why),
        em -> {
          Outing outing = own(em, id);
          Outing next = outing.change(ids.next(), callers.current().personId(), terms, why);
          next.count(desk.calendar());
          em.persist(next);
          return next.id();
        });
  }

  /** Back (销假). */
  public void back(long id, Instant at) {
    store.write(
        BACK,
        em -> {
          Outing outing = own(em, id);
          outing.comeBack(at, clock.instant());
          notices.back(outing);
          return null;
        });
  }

  /** Gives it up before it began. */
  public void cancel(long id, String why) {
    store.write(
        CANCEL.because(why),
        em -> {
          Outing outing = own(em, id);
          outing.requireNext(OutingState.CANCELLED);
          boolean approved = outing.state() == OutingState.APPROVED;
          if (approvals.standing(OutingApproval.KIND, id).isEmpty()) {
            outing.cancel(why);
          } else if (approved) {
            approvals.annul(OutingApproval.KIND, id, why);
          } else {
            approvals.cancel(OutingApproval.KIND, id, why);
          }
          return null;
        });
  }

  /** The duty room notes to whom it was passed on. */
  public void forward(long id, String to) {
    callers.current().require(OutingPermissions.KEEP);
    store.write(
        FORWARD,
        em -> {
          seen(em, id).forward(to);
          return null;
        });
  }

  /** The outing as it stands. */
  public Outing read(long id) {
    return store.read(em -> seen(em, id));
  }

  /** Of the caller and written by the caller, newest first. */
  public List<Outing> ofCaller() {
    Caller caller = callers.current();
    caller.require(OutingPermissions.ASK);
    return store.read(em -> OutingRows.of(em, caller.personId()));
  }

  /** Verbs that the caller may apply now, in the order of their buttons. */
  public List<String> verbs(long personId, long applicantId, OutingState state) {
    Caller caller = callers.current();
    List<String> verbs = new ArrayList<>();
    boolean keeps = caller.can(OutingPermissions.KEEP);
    boolean mine =
        caller.personId() != 0
            && (caller.personId() == personId || caller.personId() == applicantId);
    if (state.open() && caller.personId() == applicantId && applicantId != 0) {
      verbs.addAll(List.of("edit", "submit"));
    }
    if (state.holds() && (mine || keeps)) {
      verbs.addAll(List.of("back", "change"));
    }
    if ((mine || keeps) && state.next().contains(OutingState.CANCELLED)) {
      verbs.add("cancel");
    }
    if (keeps && !state.open()) {
      verbs.add("forward");
    }
    return verbs;
  }

  /** Who begins an outing by now is away. */
  @Override
  public void run() {
    Instant now = clock.instant();
    List<Long> leaving =
        store.read(em -> OutingRows.leaving(em, now).stream().map(Outing::id).toList());
    for (long id : leaving) {
      store.write(
          LEAVE,
          em -> {
            Outing outing = Entry.found(em, Outing.class, id);
            if (outing.state().next().contains(OutingState.AWAY)) {
              outing.leave();
            }
            return null;
          });
    }
  }

  private Caller asking(long personId) {
    Caller caller = callers.current();
    caller.require(OutingPermissions.ASK);
    if (caller.personId() == 0
        || (personId != 0
            && personId != caller.personId()
            && !caller.can(OutingPermissions.KEEP))) {
      throw Problem.of(CommonProblem.DENIED).with("permission", OutingPermissions.KEEP);
    }
    return caller;
  }

  private Outing own(EntityManager em, long id) {
    Outing outing = seen(em, id);
    Caller caller = callers.current();
    caller.require(OutingPermissions.ASK);
    boolean mine =
        caller.personId() != 0
            && (caller.personId() == outing.personId()
                || caller.personId() == outing.applicantId());
    if (!mine && !caller.can(OutingPermissions.KEEP)) {
      throw Problem.of(CommonProblem.DENIED).with("permission", OutingPermissions.KEEP);
    }
    return outing;
  }

  private Outing seen(EntityManager em, long id) {
    Outing outing = Entry.found(em, Outing.class, id);
    if (!visible(outing, callers.current())) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
    return outing;
  }

  /** The duty room, the person, whoever wrote it, and those who decide on it. */
  boolean visible(Outing outing, Caller caller) {
    if (caller.personId() != 0
        && (caller.personId() == outing.personId() || caller.personId() == outing.applicantId())) {
      return true;
    }
    return VISIBILITY
            .reach(caller, OutingPermissions.VIEW)
            .covers(column -> column.equals("unit_id") ? outing.unitId() : outing.personId())
        || (!outing.state().open() && decides(outing, caller));
  }

  private boolean decides(Outing outing, Caller caller) {
    if (caller.personId() == 0) {
      return false;
    }
    return switch (outing.decider()) {
      case PORTFOLIO, PORTFOLIO_HEAD -> caller.portfolioUnits().contains(outing.unitId());
      case UNIT -> desk.posts().mainLeaderOf(outing.unitId(), caller.personId(), desk.today());
      case NOBODY, HEAD, CITY -> false;
    };
  }
}
