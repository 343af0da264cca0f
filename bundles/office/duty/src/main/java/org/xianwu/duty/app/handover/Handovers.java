package org.xianwu.duty.app.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.Chore;
import org.xianwu.duty.app.Exchange;
import org.xianwu.duty.app.People;
import org.xianwu.duty.config.HandoverSettings;
import org.xianwu.duty.domain.handover.Change;
import org.xianwu.duty.domain.handover.Handing;
import org.xianwu.duty.domain.handover.Handover;
import org.xianwu.duty.domain.handover.HandoverProblem;
import org.xianwu.duty.domain.handover.HandoverRules;
import org.xianwu.duty.domain.handover.HandoverState;
import org.xianwu.duty.domain.handover.PendingItem;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/** Handing the desk over: both sides sign, each under his own account; who misses it is told. */
@Component(service = {Handovers.class, Chore.class})
public final class Handovers implements Chore {

  private static final Act HAND = Act.of("hand-over");
  private static final Act TAKE = Act.of("take-over");
  private static final Act OBJECT = Act.of("object");
  private static final Act ALERT = Act.of("alert");
  private static final Act PLAN = Act.of("plan");
  private static final Act FINISH = Act.of("finish");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final UnitAccess access;
  private final Exchange rosters;
  private final People people;
  private final HandoverNotices notices;
  private final HandoverRules rules;

  @Activate
  public Handovers(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Exchange rosters,
      @Reference People people,
      @Reference HandoverNotices notices,
      @Reference HandoverSettings settings) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
    this.rosters = Objects.requireNonNull(rosters);
    this.people = Objects.requireNonNull(people);
    this.notices = Objects.requireNonNull(notices);
    this.rules = settings.rules();
  }

  /**
   * The desk of a unit now.
   *
   * @param unit the caller's own when empty
   */
  public Desk desk(Optional<Long> unit) {
    long shown = access.unit(unit);
    access.require(HandoverPermissions.VIEW, shown);
    return store.read(
        em -> {
          Optional<Change> change = current(em, shown);
          Optional<Handover> handover =
              change.flatMap(found -> HandoverRows.at(em, shown, found.at()));
          Instant since = change.map(found -> found.from().span().from()).orElseGet(clock::instant);
          return new Desk(
              shown,
              change,
              handover,
              HandoverRows.open(em, shown),
              HandoverRows.done(em, shown, since, clock.instant()),
              verbs(shown, change, handover));
        });
  }

  private List<String> verbs(long unit, Optional<Change> change, Optional<Handover> handover) {
    List<String> verbs = new ArrayList<>();
    long me = access.caller().personId();
    if (me == 0 || !access.reaches(HandoverPermissions.SIGN, unit)) {
      return verbs;
    }
    verbs.add("note");
    HandoverState state = handover.map(Handover::state).orElse(HandoverState.OPEN);
    if (state == HandoverState.OPEN && change.filter(found -> outgoing(found, me)).isPresent()) {
      verbs.add("hand");
    }
    if (state == HandoverState.HANDED && change.filter(found -> incoming(found, me)).isPresent()) {
      verbs.addAll(List.of("take", "object"));
    }
    return verbs;
  }

  private static boolean outgoing(Change change, long person) {
    return change.from().assignment().crew().contains(person);
  }

  private static boolean incoming(Change change, long person) {
    return change.to().assignment().crew().contains(person);
  }

  private Optional<Change> current(EntityManager em, long unit) {
    Instant now = clock.instant();
    List<Change> ofUnit =
        Changes.around(em, rosters, now).stream()
            .filter(change -> change.to().unitId() == unit)
            .toList();
    return Changes.current(ofUnit, now, rules.early());
  }

  /**
   * Signs for the outgoing side of the present change of the caller's unit.
   *
   * @return id of the handover
   * @throws Problem {@code duty.handover-no-change}, {@code duty.handover-not-serving}, {@code
   *     duty.handover-remark-missing}
   */
  public long hand(Handing handing) {
    Caller caller = access.require(HandoverPermissions.SIGN, access.caller().unitId());
    return store.write(
        HAND,
        em -> {
          Change change = change(em, caller.unitId());
          long me = caller.personId();
          change.requireOutgoing(me, people.name(me));
          Handover handover =
              HandoverRows.at(em, caller.unitId(), change.at())
                  .orElseGet(
                      () -> {
                        Handover made = new Handover(ids.next(), caller.unitId(), change.at());
                        em.persist(made);
                        return made;
                      });
          handover.hand(me, handing, clock.instant());
          notices.handed(handover, change);
          return handover.id();
        });
  }

  private Change change(EntityManager em, long unit) {
    return current(em, unit).orElseThrow(() -> Problem.of(HandoverProblem.NO_CHANGE));
  }

  /**
   * Signs for the incoming side.
   *
   * @throws Problem {@code duty.handover-not-serving}, {@code duty.handover-same-person}
   */
  public void take(long id) {
    store.write(
        TAKE,
        em -> {
          Handover handover = signed(em, id);
          long me = access.caller().personId();
          handover.requireNext(HandoverState.TAKEN);
          changeOf(em, handover)
              .requireIncoming(me, people.name(me), handover.handOverBy().orElse(0L));
          handover.take(me, clock.instant());
          return null;
        });
  }

  /** The incoming side does not accept it; the outgoing side writes it anew. */
  public void object(long id, String why) {
    store.write(
        OBJECT.because(why),
        em -> {
          Handover handover = signed(em, id);
          long me = access.caller().personId();
          Change change = changeOf(em, handover);
          change.requireIncoming(me, people.name(me), 0);
          handover.object(why);
          notices.objected(handover, change);
          return null;
        });
  }

  private Change changeOf(EntityManager em, Handover handover) {
    return Changes.around(em, rosters, handover.changeAt()).stream()
        .filter(change -> change.to().unitId() == handover.unitId())
        .filter(change -> change.at().equals(handover.changeAt()))
        .findFirst()
        .orElseThrow(() -> Problem.of(HandoverProblem.NO_CHANGE));
  }

  /** Notes what is left to do; gives back its id. */
  public long note(String content, String nextStep) {
    Caller caller = access.require(HandoverPermissions.SIGN, access.caller().unitId());
    return store.write(
        Act.CREATE,
        em -> {
          PendingItem item =
              new PendingItem(
                  ids.next(),
                  caller.unitId(),
                  content,
                  nextStep,
                  caller.personId(),
                  clock.instant());
          em.persist(item);
          return item.id();
        });
  }

  /** Says what comes next with an item. */
  public void plan(long item, String nextStep) {
    store.write(
        PLAN,
        em -> {
          item(em, item).plan(nextStep);
          return null;
        });
  }

  /** An item is done and not handed over any more. */
  public void finish(long item, String outcome) {
    store.write(
        FINISH,
        em -> {
          item(em, item).finish(access.caller().personId(), outcome, clock.instant());
          return null;
        });
  }

  private PendingItem item(EntityManager em, long id) {
    PendingItem item = Entry.found(em, PendingItem.class, id);
    access.requireRecord(HandoverPermissions.SIGN, HandoverPermissions.VIEW, item.unitId());
    return item;
  }

  private Handover signed(EntityManager em, long id) {
    Handover handover = Entry.found(em, Handover.class, id);
    access.requireRecord(HandoverPermissions.SIGN, HandoverPermissions.VIEW, handover.unitId());
    return handover;
  }

  /** A handover with what was left to do when it was signed. */
  public Signed read(long id) {
    return store.read(
        em -> {
          Handover handover = Entry.found(em, Handover.class, id);
          access.requireRecord(
              HandoverPermissions.VIEW, HandoverPermissions.VIEW, handover.unitId());
          Instant at = handover.handedAt().orElse(handover.changeAt());
          return new Signed(handover, HandoverRows.openAt(em, handover.unitId(), at));
        });
  }

  /** A handover and what was left to do then. */
  public record Signed(Handover handover, List<PendingItem> items) {}

  /** Tells the leader on duty of every change that nobody signed in time. */
  @Override
  public void run() {
    Instant now = clock.instant();
    List<Change> late =
        store.read(
            em ->
                Changes.around(em, rosters, now).stream()
                    .filter(change -> !change.at().plus(rules.grace()).isAfter(now))
                    .filter(change -> change.to().span().to().isAfter(now))
                    .filter(change -> missing(em, change))
                    .toList());
    late.forEach(this::alert);
  }

  private static boolean missing(EntityManager em, Change change) {
    return HandoverRows.at(em, change.to().unitId(), change.at())
        .filter(one -> one.state() == HandoverState.TAKEN || one.alertedAt().isPresent())
        .isEmpty();
  }

  private void alert(Change change) {
    store.write(
        ALERT,
        em -> {
          long unit = change.to().unitId();
          Handover handover =
              HandoverRows.at(em, unit, change.at())
                  .orElseGet(
                      () -> {
                        Handover made = new Handover(ids.next(), unit, change.at());
                        em.persist(made);
                        return made;
                      });
          handover.alerted(clock.instant());
          notices.missing(handover, change, rules.grace());
          return null;
        });
  }

  /** Alerts of the running shifts in which the person leads. */
  List<Handover> missed(EntityManager em, long person) {
    Instant now = clock.instant();
    return Changes.around(em, rosters, now).stream()
        .filter(change -> change.to().span().contains(now))
        .filter(change -> change.to().assignment().leaderId() == person)
        .flatMap(change -> HandoverRows.at(em, change.to().unitId(), change.at()).stream())
        .filter(one -> one.alertedAt().isPresent() && one.state() != HandoverState.TAKEN)
        .toList();
  }

  /** What the person has to sign now. */
  List<Due> due(EntityManager em, long person) {
    Instant now = clock.instant();
    List<Due> due = new ArrayList<>();
    for (Change change : Changes.around(em, rosters, now)) {
      boolean open =
          !change.at().minus(rules.early()).isAfter(now) && change.to().span().to().isAfter(now);
      if (!open) {
        continue;
      }
      HandoverState state =
          HandoverRows.at(em, change.to().unitId(), change.at())
              .map(Handover::state)
              .orElse(HandoverState.OPEN);
      if (state == HandoverState.OPEN && outgoing(change, person)) {
        due.add(new Due(change, false));
      } else if (state == HandoverState.HANDED && incoming(change, person)) {
        due.add(new Due(change, true));
      }
    }
    return due;
  }

  /** A signature that is due; of the incoming side or of the outgoing one. */
  record Due(Change change, boolean incoming) {}
}
