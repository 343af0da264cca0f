package org.xianwu.platform.approval.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.approval.domain.Delegation;
import org.xianwu.platform.approval.machine.ApprovalProblem;

/** Who decides in whose place (委托). */
@Component(service = Delegations.class)
public final class Delegations {

  private static final Act DELEGATE = Act.of("delegate");
  private static final Act END = Act.of("end-delegation");
  private static final int MOST_LISTED = 100;

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final CallerContext callers;
  private final Directory directory;
  private final Finder finder;
  private final Announcements announcements;

  @Activate
  public Delegations(
      @Reference(target = "(xianwu.unit=approval)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Directory directory,
      @Reference Finder finder,
      @Reference Announcements announcements) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.directory = Objects.requireNonNull(directory);
    this.finder = Objects.requireNonNull(finder);
    this.announcements = Objects.requireNonNull(announcements);
  }

  /**
   * The caller lets somebody decide.
   *
   * @param kind kind of case, empty for all
   * @throws Problem {@code approval.delegation-*}, {@code approval.unreachable}
   */
  public long delegate(long delegate, LocalDate from, LocalDate to, String kind, String reason) {
    Caller caller = person();
    if (from.isBefore(WorkCalendar.today(clock))) {
      throw Problem.of(CommonProblem.INVALID).field("from", ApprovalProblem.DELEGATION_PAST);
    }
    if (!finder.reachable(delegate)) {
      throw Problem.of(ApprovalProblem.UNREACHABLE).with("name", directory.personName(delegate));
    }
    Delegation made =
        new Delegation(ids.next(), caller.personId(), delegate, from, to, kind, reason);
    return store.write(
        DELEGATE.because(reason),
        em -> {
          requireFree(em, made);
          em.persist(made);
          announcements.delegated(made);
          return made.id();
        });
  }

  /** Ends it at once; the principal may, and the delegate, who need not go on. */
  public void end(long id) {
    Caller caller = person();
    store.write(
        END,
        em -> {
          Delegation one = Entry.found(em, Delegation.class, id);
          if (one.principalId() != caller.personId() && one.delegateId() != caller.personId()) {
            throw Problem.of(CommonProblem.NOT_FOUND);
          }
          one.end(clock.instant());
          announcements.delegationEnded(one, caller.personId());
          return null;
        });
  }

  /** Given and received by the caller, newest first. */
  public List<Delegation> mine() {
    long me = person().personId();
    return store.read(
        em ->
            em.createQuery(
                    "select d from Delegation d where d.principalId = :me or d.delegateId = :me"
                        + " order by d.toDay desc, d.id desc",
                    Delegation.class)
                .setParameter("me", me)
                .setMaxResults(MOST_LISTED)
                .getResultList());
  }

  /** Delegations to the person that hold today. */
  List<Delegation> to(EntityManager em, long delegate) {
    LocalDate today = WorkCalendar.today(clock);
    return em
        .createQuery(
            "select d from Delegation d where d.delegateId = :delegate and d.toDay >= :today",
            Delegation.class)
        .setParameter("delegate", delegate)
        .setParameter("today", today)
        .getResultList()
        .stream()
        .filter(one -> one.holdsOn(today))
        .toList();
  }

  /** For whom the person decides cases of the kind today. */
  Set<Long> principals(EntityManager em, long delegate, String kind) {
    return to(em, delegate).stream()
        .filter(one -> one.covers(kind))
        .map(Delegation::principalId)
        .collect(Collectors.toSet());
  }

  /** Who decides for the person today, besides the person. */
  Set<Long> delegates(EntityManager em, long principal, String kind) {
    LocalDate today = WorkCalendar.today(clock);
    return ofPrincipal(em, principal).stream()
        .filter(one -> one.holdsOn(today) && one.covers(kind))
        .map(Delegation::delegateId)
        .collect(Collectors.toSet());
  }

  private List<Delegation> ofPrincipal(EntityManager em, long principal) {
    return em.createQuery(
            "select d from Delegation d where d.principalId = :principal and d.toDay >= :today",
            Delegation.class)
        .setParameter("principal", principal)
        .setParameter("today", WorkCalendar.today(clock))
        .getResultList();
  }

  private void requireFree(EntityManager em, Delegation made) {
    ofPrincipal(em, made.principalId()).stream()
        .filter(one -> one.overlaps(made.fromDay(), made.toDay()))
        .filter(one -> one.covers(made.kind()) || made.kind().isEmpty())
        .findFirst()
        .ifPresent(
            one -> {
              throw Problem.of(ApprovalProblem.DELEGATION_OVERLAP)
                  .with("name", directory.personName(one.delegateId()))
                  .with("from", one.fromDay())
                  .with("to", one.toDay());
            });
    // a delegate of a delegate would decide for somebody who never chose that person
    boolean passedOn =
        em
            .createQuery(
                "select d from Delegation d where (d.delegateId = :principal"
                    + " or d.principalId = :delegate) and d.toDay >= :today",
                Delegation.class)
            .setParameter("principal", made.principalId())
            .setParameter("delegate", made.delegateId())
            .setParameter("today", WorkCalendar.today(clock))
            .getResultList()
            .stream()
            .anyMatch(one -> one.overlaps(made.fromDay(), made.toDay()));
    if (passedOn) {
      throw Problem.of(ApprovalProblem.DELEGATION_CHAIN)
          .with("name", directory.personName(made.delegateId()));
    }
  }

  private Caller person() {
    Caller caller = callers.current();
    if (caller.personId() == 0) {
      throw Problem.of(CommonProblem.DENIED).with("permission", "approval");
    }
    return caller;
  }
}
