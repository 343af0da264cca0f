package org.xianwu.duty.app.swap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.Chore;
import org.xianwu.duty.app.Exchange;
import org.xianwu.duty.app.People;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.Finding;
import org.xianwu.duty.domain.FormCheck;
import org.xianwu.duty.domain.FormFinding;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.swap.Swap;
import org.xianwu.duty.domain.swap.SwapCheck;
import org.xianwu.duty.domain.swap.SwapPost;
import org.xianwu.duty.domain.swap.SwapProblem;
import org.xianwu.duty.domain.swap.SwapState;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.approval.Approvals;
import org.xianwu.platform.api.ledger.Visibility;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/** Asking for swaps, answering them, giving them up; deciding is the chain of approval's. */
@Component(service = {Swaps.class, Chore.class})
public final class Swaps implements Chore {

  /** Rows belong to who asks, and to the unit of the roster. */
  public static final Visibility VISIBILITY =
      new Visibility(Optional.of("from_id"), Optional.empty(), Optional.of("unit_id"), false);

  private static final Act ASK = Act.of("ask");
  private static final Act CONSENT = Act.of("consent");
  private static final Act DECLINE = Act.of("decline");
  private static final Act RESUBMIT = Act.of("resubmit");
  private static final Act WITHDRAW = Act.of("withdraw");
  private static final Act EXPIRE = Act.of("expire");
  private static final int DAYS_AHEAD = 62;

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final CallerContext callers;
  private final Exchange exchange;
  private final People people;
  private final Approvals approvals;
  private final SwapNotices notices;

  @Activate
  public Swaps(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Exchange exchange,
      @Reference People people,
      @Reference Approvals approvals,
      @Reference SwapNotices notices) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.exchange = Objects.requireNonNull(exchange);
    this.people = Objects.requireNonNull(people);
    this.approvals = Objects.requireNonNull(approvals);
    this.notices = Objects.requireNonNull(notices);
  }

  /**
   * Asks another to serve in the caller's place.
   *
   * @return id of the swap
   * @throws Problem {@code duty.swap-began} and what else a check finds
   */
  public long ask(SwapInput input) {
    Caller caller = asking();
    return store.write(
        ASK.because(input.reason()),
        em -> {
          Shift shift = shift(em, input.shiftId());
          SwapPost post = post(shift, caller.personId());
          requireNoOther(em, shift, caller.personId());
          check(em, shift, post, caller.personId(), input.toId()).require(SwapProblem.REFUSED);
          Swap swap =
              new Swap(
                  ids.next(),
                  shift,
                  post,
                  caller.personId(),
                  input.toId(),
                  input.reason(),
                  clock.instant());
          em.persist(swap);
          notices.asked(swap);
          return swap.id();
        });
  }

  /** What the rules say of a form that is being filled; nothing is kept. */
  public FormCheck check(SwapInput input) {
    Caller caller = asking();
    return store.read(
        em -> {
          if (input.shiftId() == 0) {
            return new FormCheck(List.of());
          }
          Shift shift = shift(em, input.shiftId());
          SwapPost post = post(shift, caller.personId());
          return input.toId() == 0
              ? new FormCheck(began(shift))
              : check(em, shift, post, caller.personId(), input.toId());
        });
  }

  private List<FormFinding> began(Shift shift) {
    return shift.span().from().isAfter(clock.instant())
        ? List.of()
        : List.of(FormFinding.hard("shiftId", SwapCheck.began(shift)));
  }

  /** What the rules of swaps and of the roster say. */
  FormCheck check(EntityManager em, Shift shift, SwapPost post, long from, long to) {
    List<FormFinding> found =
        new ArrayList<>(
            new SwapCheck(people, people).check(shift, post, from, to, clock.instant()));
    exchange
        .inHand(em, shift)
        .ifPresent(
            draft ->
                found.add(
                    FormFinding.hard(
                        "shiftId",
                        Problem.of(SwapProblem.ROSTER_IN_HAND).with("number", draft.number()))));
    if (found.isEmpty()) {
      Assignment who = post.exchanged(shift.assignment(), from, to);
      Set<String> said = new HashSet<>();
      for (Finding broken : exchange.broken(em, shift, who)) {
        if (said.add(broken.problem().code() + "" + broken.problem().parameters())) {
          found.add(FormFinding.hard("toId", broken.problem()));
        }
      }
    }
    return new FormCheck(found);
  }

  private void requireNoOther(EntityManager em, Shift shift, long from) {
    boolean open =
        SwapRows.ofShift(em, shift.unitId(), shift.day(), shift.type()).stream()
            .anyMatch(other -> other.fromId() == from && other.state().open());
    if (open) {
      throw Problem.of(SwapProblem.OPEN_ALREADY)
          .with("name", people.name(from))
          .with("day", shift.day());
    }
  }

  /**
   * The caller agrees to serve; it goes to whoever decides.
   *
   * @throws Problem {@code duty.swap-not-asked}, {@code duty.swap-began}, and what a check finds
   */
  public void consent(long id) {
    store.write(
        CONSENT,
        em -> {
          Swap swap = asked(em, id);
          swap.requireNext(SwapState.CONSENTED);
          requireRules(em, swap);
          swap.consent(clock.instant());
          em.flush();
          // the asker hands it in; the consent of the other is what lets it go now
          callers.as(
              Asker.of(swap, people, callers.current()),
              () -> {
                approvals.submit(SwapApproval.KIND, id);
                return null;
              });
          notices.answered(swap);
          return null;
        });
  }

  /** The caller does not agree. */
  public void decline(long id, String why) {
    store.write(
        DECLINE.because(why),
        em -> {
          Swap swap = asked(em, id);
          swap.decline(clock.instant(), why);
          notices.answered(swap);
          return null;
        });
  }

  /**
   * Hands it in again after it was sent back.
   *
   * @param reason the reason as it is to be now
   */
  public void resubmit(long id, String reason) {
    store.write(
        RESUBMIT.because(reason),
        em -> {
          Swap swap = mine(em, id);
          requireReturned(swap);
          requireRules(em, swap);
          swap.because(reason);
          em.flush();
          approvals.submit(SwapApproval.KIND, id);
          return null;
        });
  }

  private static void requireReturned(Swap swap) {
    if (swap.state() != SwapState.RETURNED) {
      throw Problem.of(SwapProblem.STATE_FORBIDS).with("state", swap.state().code());
    }
  }

  /** The asker gives it up before it is approved. */
  public void withdraw(long id, String why) {
    store.write(
        WITHDRAW.because(why),
        em -> {
          Swap swap = mine(em, id);
          swap.requireNext(SwapState.WITHDRAWN);
          if (approvals.standing(SwapApproval.KIND, id).isPresent()) {
            approvals.cancel(SwapApproval.KIND, id, why);
          } else {
            swap.withdraw(why);
          }
          notices.withdrawn(swap);
          return null;
        });
  }

  /** Swaps whose shift began without them expire. */
  @Override
  public void run() {
    Instant now = clock.instant();
    List<Long> late = store.read(em -> SwapRows.begun(em, now).stream().map(Swap::id).toList());
    late.forEach(this::expire);
  }

  private void expire(long id) {
    store.write(
        EXPIRE,
        em -> {
          Swap swap = Entry.found(em, Swap.class, id);
          if (!swap.state().open()) {
            return null;
          }
          if (approvals.standing(SwapApproval.KIND, id).isPresent()) {
            callers.as(
                Asker.of(swap, people, callers.current()),
                () -> {
                  approvals.cancel(SwapApproval.KIND, id, "班次已开始，调班过期");
                  return null;
                });
          } else {
            swap.expire();
          }
          notices.expired(swap);
          return null;
        });
  }

  /** Refuses what the rules do not allow any more. */
  void requireRules(EntityManager em, Swap swap) {
    Shift shift = shift(em, swap);
    check(em, shift, swap.post(), swap.fromId(), swap.toId()).require(SwapProblem.REFUSED);
  }

  /**
   * The shift as it holds now.
   *
   * @throws Problem {@code duty.swap-shift-changed}
   */
  Shift shift(EntityManager em, Swap swap) {
    return exchange
        .holding(em, swap.unitId(), swap.day(), swap.type())
        .filter(shift -> SwapPost.of(shift.assignment(), swap.fromId()).isPresent())
        .orElseThrow(
            () ->
                Problem.of(SwapProblem.SHIFT_CHANGED)
                    .with("name", people.name(swap.fromId()))
                    .with("day", swap.day()));
  }

  private Shift shift(EntityManager em, long id) {
    return exchange.holding(em, id).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
  }

  private SwapPost post(Shift shift, long person) {
    return SwapPost.of(shift.assignment(), person)
        .orElseThrow(
            () ->
                Problem.of(SwapProblem.NOT_SERVING)
                    .with("name", people.name(person))
                    .with("day", shift.day()));
  }

  /** The swap as it stands. */
  public Swap read(long id) {
    return store.read(em -> seen(em, id));
  }

  /** What the caller asked for and is asked, newest first. */
  public List<Swap> ofCaller() {
    Caller caller = callers.current();
    caller.require(SwapPermissions.ASK);
    return store.read(em -> SwapRows.of(em, caller.personId()));
  }

  /** The caller's own shifts that may be given to another. */
  public List<Shift> shiftsAhead() {
    Caller caller = asking();
    return store.read(em -> exchange.ahead(em, caller.personId(), DAYS_AHEAD));
  }

  /** Verbs that the caller may apply now, in the order of their buttons. */
  public List<String> verbs(long fromId, long toId, SwapState state) {
    long me = callers.current().personId();
    List<String> verbs = new ArrayList<>();
    if (me == 0) {
      return verbs;
    }
    if (me == toId && state == SwapState.ASKED) {
      verbs.addAll(List.of("consent", "decline"));
    }
    if (me == fromId && state == SwapState.RETURNED) {
      verbs.add("resubmit");
    }
    if (me == fromId && state.open()) {
      verbs.add("withdraw");
    }
    return verbs;
  }

  private Caller asking() {
    Caller caller = callers.current();
    caller.require(SwapPermissions.ASK);
    if (caller.personId() == 0) {
      throw Problem.of(CommonProblem.DENIED).with("permission", SwapPermissions.ASK);
    }
    return caller;
  }

  private Swap asked(EntityManager em, long id) {
    Swap swap = seen(em, id);
    if (swap.toId() != asking().personId()) {
      throw Problem.of(SwapProblem.NOT_ASKED);
    }
    return swap;
  }

  private Swap mine(EntityManager em, long id) {
    Swap swap = seen(em, id);
    if (swap.fromId() != asking().personId()) {
      throw Problem.of(SwapProblem.NOT_ASKER);
    }
    return swap;
  }

  private Swap seen(EntityManager em, long id) {
    Swap swap = Entry.found(em, Swap.class, id);
    if (!visible(swap, callers.current())) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
    return swap;
  }

  static boolean visible(Swap swap, Caller caller) {
    return swap.concerns(caller.personId())
        || VISIBILITY
            .reach(caller, SwapPermissions.VIEW)
            .covers(column -> column.equals("unit_id") ? swap.unitId() : swap.fromId());
  }
}
