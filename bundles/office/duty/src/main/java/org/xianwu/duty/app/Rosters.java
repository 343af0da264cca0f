package org.xianwu.duty.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.CheckResult;
import org.xianwu.duty.domain.Difference;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.RosterState;
import org.xianwu.duty.domain.Shift;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/** Making, checking, publishing and changing rosters. */
@Component(service = Rosters.class)
public final class Rosters {

  private static final Act PUBLISH = Act.of("publish");
  private static final Act SUPERSEDE = Act.of("supersede");
  private static final Act REVISE = Act.of("revise");
  private static final Act GENERATE = Act.of("generate");
  private static final Act DISCARD = Act.of("discard");
  private static final Act ARCHIVE = Act.of("archive");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final UnitAccess access;
  private final Checks checks;
  private final Filling filling;
  private final Announcements announcements;

  @Activate
  public Rosters(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Checks checks,
      @Reference Filling filling,
      @Reference Announcements announcements) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
    this.checks = Objects.requireNonNull(checks);
    this.filling = Objects.requireNonNull(filling);
    this.announcements = Objects.requireNonNull(announcements);
  }

  /**
   * A new draft without shifts.
   *
   * @return its id
   * @throws Problem {@code duty.no-calendar}, {@code duty.period-invalid}, {@code
   *     duty.draft-exists}, {@code duty.period-taken}
   */
  public long create(NewRoster asked) {
    long unit = access.unit(asked.unitId());
    access.require(DutyPermissions.EDIT, unit);
    Roster roster = drafted(asked, unit);
    checks.calendarRule().require(roster.firstDay());
    checks.calendarRule().require(roster.lastDay());
    return store.write(
        Act.CREATE,
        em -> {
          requireFree(em, roster);
          em.persist(roster);
          return roster.id();
        });
  }

  private Roster drafted(NewRoster asked, long unit) {
    if (asked.kind() == RosterKind.MONTH) {
      YearMonth month = YearMonth.from(asked.firstDay());
      LocalDate last = asked.lastDay().orElse(month.atEndOfMonth());
      if (last.equals(month.atEndOfMonth()) && asked.firstDay().getDayOfMonth() == 1) {
        return Roster.ofMonth(ids.next(), unit, month);
      }
    }
    LocalDate last = asked.lastDay().orElse(asked.firstDay());
    return Roster.ofPeriod(ids.next(), unit, asked.kind(), asked.firstDay(), last, asked.title());
  }

  private static void requireFree(EntityManager em, Roster roster) {
    for (Roster other :
        Rows.overlapping(em, roster.unitId(), roster.firstDay(), roster.lastDay())) {
      boolean sameKind = other.kind() == roster.kind();
      if (sameKind && other.state().open()) {
        throw Problem.of(DutyProblem.DRAFT_EXISTS).with("number", other.number());
      }
      if (sameKind && other.state().effective()) {
        throw Problem.of(DutyProblem.PERIOD_TAKEN).with("number", other.number());
      }
    }
  }

  /** Fills the days of the draft that have no shift yet; gives back how many shifts were made. */
  public int generate(long id, Pattern pattern) {
    return store.write(
        GENERATE,
        em -> {
          Roster roster = draft(em, id);
          List<Shift> made = filling.fill(em, roster, pattern);
          made.forEach(em::persist);
          return made.size();
        });
  }

  /** Everything that keeps the roster from being published, and what is worth a thought. */
  public CheckResult check(long id) {
    return store.read(
        em -> {
          Roster roster = seen(em, id);
          return checks.check(em, roster, Rows.shiftsOf(em, id));
        });
  }

  /** By when the roster goes out in time. */
  public Lead lead(Roster roster) {
    return new Lead(
        checks.holidayLead().due(roster), checks.holidayLead().late(roster, checks.today()));
  }

  /**
   * By when a roster goes out in time.
   *
   * @param due empty when it holds no holiday
   * @param late whether publishing it today needs a reason
   */
  public record Lead(Optional<LocalDate> due, boolean late) {}

  /** The roster as it stands. */
  public Roster read(long id) {
    return store.read(em -> seen(em, id));
  }

  /** The shifts of the roster by day. */
  public List<Shift> shifts(long id) {
    return store.read(em -> Rows.shiftsOf(em, seen(em, id).id()));
  }

  /** What the roster changes against the version before; nothing for a first version. */
  public List<Difference> difference(long id) {
    return store.read(
        em -> {
          Roster roster = seen(em, id);
          return roster
              .formerId()
              .map(former -> Difference.between(Rows.shiftsOf(em, former), Rows.shiftsOf(em, id)))
              .orElseGet(List::of);
        });
  }

  /**
   * Makes the draft valid, replaces the version before, and tells everybody on it.
   *
   * @param reason for being late, may be empty
   * @throws Problem {@code duty.roster-incomplete}, {@code duty.holiday-late}, {@code
   *     duty.state-forbids}, {@code duty.period-taken}
   */
  public void publish(long id, String reason) {
    store.write(
        PUBLISH.because(reason),
        em -> {
          Roster roster = seen(em, id);
          access.requireRecord(DutyPermissions.PUBLISH, DutyPermissions.VIEW, roster.unitId());
          roster.requireDraft();
          List<Shift> shifts = Rows.shiftsOf(em, id);
          checks.check(em, roster, shifts).requirePublishable(roster.number());
          release(em, roster, shifts, reason);
          return null;
        });
  }

  /** Lets a checked roster hold in place of the version before, and tells everybody on it. */
  void release(EntityManager em, Roster roster, List<Shift> shifts, String reason) {
    checks.holidayLead().require(roster, checks.today(), reason);
    roster.publish(clock.instant(), access.caller().personId(), reason);
    shifts.forEach(shift -> shift.follow(roster));
    List<Shift> former = supersede(em, roster);
    announcements.published(roster, shifts, Difference.between(former, shifts));
  }

  private List<Shift> supersede(EntityManager em, Roster roster) {
    if (roster.formerId().isEmpty()) {
      return List.of();
    }
    return store.write(
        SUPERSEDE,
        same -> {
          Roster former = Rows.roster(em, roster.formerId().get());
          former.supersede();
          List<Shift> shifts = Rows.shiftsOf(em, former.id());
          shifts.forEach(shift -> shift.follow(former));
          return shifts;
        });
  }

  /**
   * A draft of the next version with all shifts of this one.
   *
   * @param reason why something changes, required
   * @return id of the draft
   * @throws Problem {@code duty.state-forbids}, {@code duty.reason-missing}, {@code
   *     duty.draft-exists}
   */
  public long revise(long id, String reason) {
    return store.write(
        REVISE.because(reason),
        em -> {
          Roster roster = edited(em, id);
          Optional<Roster> open =
              Rows.openDraft(
                  em, roster.unitId(), roster.kind(), roster.firstDay(), roster.lastDay());
          if (open.isPresent()) {
            throw Problem.of(DutyProblem.DRAFT_EXISTS).with("number", open.get().number());
          }
          Roster next = roster.revise(ids.next(), reason);
          em.persist(next);
          Rows.shiftsOf(em, id).forEach(shift -> em.persist(shift.copyTo(ids.next(), next)));
          return next.id();
        });
  }

  /**
   * Throws a draft away; what was published stays for ever.
   *
   * @throws Problem {@code duty.published-untouched}
   */
  public void discard(long id) {
    store.write(
        DISCARD,
        em -> {
          Roster roster = draft(em, id);
          Rows.shiftsOf(em, id).forEach(em::remove);
          // the shifts refer to the roster, so they go first
          em.flush();
          em.remove(roster);
          return null;
        });
  }

  /**
   * Closes a roster whose period is over.
   *
   * @throws Problem {@code duty.not-over}, {@code duty.state-forbids}
   */
  public void archive(long id) {
    store.write(
        ARCHIVE,
        em -> {
          Roster roster = edited(em, id);
          roster.archive(checks.today());
          Rows.shiftsOf(em, id).forEach(shift -> shift.follow(roster));
          return null;
        });
  }

  /** The versions of the same roster, newest first. */
  public List<Roster> versions(long id) {
    return store.read(
        em -> {
          Roster roster = seen(em, id);
          return Rows.overlapping(em, roster.unitId(), roster.firstDay(), roster.lastDay()).stream()
              .filter(other -> other.kind() == roster.kind())
              .filter(other -> other.firstDay().equals(roster.firstDay()))
              .toList();
        });
  }

  /** The months of the given days whose drafts an import has to make, and makes, for the unit. */
  long draftOfMonth(EntityManager em, long unit, YearMonth month) {
    Optional<Roster> open =
        Rows.openDraft(em, unit, RosterKind.MONTH, month.atDay(1), month.atEndOfMonth());
    return open.map(Roster::id)
        .orElseGet(
            () ->
                create(
                    new NewRoster(
                        RosterKind.MONTH,
                        Optional.of(unit),
                        month.atDay(1),
                        Optional.empty(),
                        "")));
  }

  private Roster seen(EntityManager em, long id) {
    Roster roster = Rows.roster(em, id);
    access.requireRecord(DutyPermissions.VIEW, DutyPermissions.VIEW, roster.unitId());
    return roster;
  }

  private Roster edited(EntityManager em, long id) {
    Roster roster = Rows.roster(em, id);
    access.requireRecord(DutyPermissions.EDIT, DutyPermissions.VIEW, roster.unitId());
    return roster;
  }

  private Roster draft(EntityManager em, long id) {
    Roster roster = edited(em, id);
    roster.requireDraft();
    return roster;
  }

  /** Verbs that the caller may apply to a roster now, in the order of their buttons. */
  public List<String> verbs(long unitId, RosterState state, LocalDate lastDay) {
    Set<String> verbs = new HashSet<>();
    boolean edits = access.reaches(DutyPermissions.EDIT, unitId);
    if (state == RosterState.DRAFT && edits) {
      verbs.addAll(List.of("generate", "discard"));
    }
    if (state == RosterState.DRAFT && access.reaches(DutyPermissions.PUBLISH, unitId)) {
      verbs.add("publish");
    }
    if (state == RosterState.PUBLISHED && edits) {
      verbs.add(lastDay.isBefore(checks.today()) ? "archive" : "revise");
    }
    return List.of("generate", "publish", "revise", "archive", "discard").stream()
        .filter(verbs::contains)
        .toList();
  }
}
