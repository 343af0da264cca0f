package org.xianwu.duty.app.outing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.outing.Outing;
import org.xianwu.duty.domain.outing.Suspicion;
import org.xianwu.duty.domain.outing.SuspicionKind;
import org.xianwu.duty.domain.outing.SuspicionState;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.Visibility;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/**
 * Raising, answering and deciding suspicions. They are about the working of the report, never a
 * ranking of persons (国办函〔2026〕12号): figures are by unit.
 */
@Component(service = Suspicions.class)
public final class Suspicions {

  /** Rows belong to the person concerned; the wider scopes are the duty room's. */
  public static final Visibility VISIBILITY =
      new Visibility(Optional.of("person_id"), Optional.empty(), Optional.of("unit_id"), false);

  private static final Act ANSWER = Act.of("answer");
  private static final Act CONFIRM = Act.of("confirm");
  private static final Act EXCLUDE = Act.of("exclude");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final CallerContext callers;
  private final OutingPeople posts;
  private final OutingNotices notices;

  @Activate
  public Suspicions(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference OutingPeople posts,
      @Reference OutingNotices notices) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.posts = Objects.requireNonNull(posts);
    this.notices = Objects.requireNonNull(notices);
  }

  /**
   * The duty room raises one.
   *
   * @param outing of which it speaks, empty when none was reported
   * @param evidence with its number: vehicle dispatch, leave, meeting, spot check
   * @return its id
   */
  public long raise(
      long person, SuspicionKind kind, LocalDate day, Optional<Long> outing, String evidence) {
    callers.current().require(OutingPermissions.KEEP);
    return store.write(
        Act.CREATE,
        em -> {
          outing.ifPresent(id -> Entry.found(em, Outing.class, id));
          Suspicion suspicion =
              new Suspicion(
                  ids.next(), posts.unitOf(person), person, kind, day, outing.orElse(0L), evidence);
          em.persist(suspicion);
          notices.suspected(suspicion);
          return suspicion.id();
        });
  }

  /** The person concerned answers. */
  public void answer(long id, String words) {
    store.write(
        ANSWER,
        em -> {
          Suspicion suspicion = seen(em, id);
          suspicion.answer(callers.current().personId(), words, clock.instant());
          return null;
        });
  }

  /** The duty room decides, or decides anew when a paper turns up. */
  public void decide(long id, boolean confirmed, String why) {
    callers.current().require(OutingPermissions.KEEP);
    store.write(
        (confirmed ? CONFIRM : EXCLUDE).because(why),
        em -> {
          Caller caller = callers.current();
          seen(em, id).decide(confirmed, caller.personId(), why, clock.instant());
          return null;
        });
  }

  public Suspicion read(long id) {
    return store.read(em -> seen(em, id));
  }

  /** Verbs that the caller may apply now. */
  public List<String> verbs(long personId, SuspicionState state) {
    Caller caller = callers.current();
    List<String> verbs = new ArrayList<>();
    if (caller.personId() == personId && state.open() && personId != 0) {
      verbs.add("answer");
    }
    if (caller.can(OutingPermissions.KEEP) && caller.personId() != personId) {
      if (state.next().contains(SuspicionState.CONFIRMED)) {
        verbs.add("confirm");
      }
      if (state.next().contains(SuspicionState.EXCLUDED)) {
        verbs.add("exclude");
      }
    }
    return verbs;
  }

  /** Outings and confirmed suspicions of a year by unit. */
  public List<UnitFigures> figures(int year) {
    callers.current().require(OutingPermissions.KEEP);
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    return store.read(
        em -> {
          Map<Long, UnitFigures> byUnit = new TreeMap<>();
          for (Outing outing : OutingRows.begun(em, first, last)) {
            if (outing.formerId().isEmpty()) {
              byUnit.merge(outing.unitId(), UnitFigures.outing(outing.unitId()), UnitFigures::plus);
            }
          }
          for (Suspicion one : OutingRows.between(em, first, last)) {
            UnitFigures counted = UnitFigures.of(one);
            byUnit.merge(one.unitId(), counted, UnitFigures::plus);
          }
          return List.copyOf(byUnit.values());
        });
  }

  /**
   * Figures of a unit.
   *
   * @param outings handed in
   * @param late confirmed ones, as are missing and wrong
   * @param open suspicions that are not decided; they do not count
   */
  public record UnitFigures(long unitId, int outings, int late, int missing, int wrong, int open) {

    static UnitFigures outing(long unit) {
      return new UnitFigures(unit, 1, 0, 0, 0, 0);
    }

    static UnitFigures of(Suspicion one) {
      boolean counts = one.state() == SuspicionState.CONFIRMED;
      SuspicionKind kind = one.kind();
      return new UnitFigures(
          one.unitId(),
          0,
          counts && kind == SuspicionKind.LATE ? 1 : 0,
          counts && kind == SuspicionKind.MISSING ? 1 : 0,
          counts && kind == SuspicionKind.WRONG ? 1 : 0,
          one.state().open() ? 1 : 0);
    }

    UnitFigures plus(UnitFigures other) {
      return new UnitFigures(
          unitId,
          outings + other.outings,
          late + other.late,
          missing + other.missing,
          wrong + other.wrong,
          open + other.open);
    }
  }

  private Suspicion seen(EntityManager em, long id) {
    Suspicion suspicion = Entry.found(em, Suspicion.class, id);
    Caller caller = callers.current();
    boolean visible =
        (caller.personId() != 0 && caller.personId() == suspicion.personId())
            || VISIBILITY
                .reach(caller, OutingPermissions.VIEW)
                .covers(
                    column -> column.equals("unit_id") ? suspicion.unitId() : suspicion.personId());
    if (!visible) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
    return suspicion;
  }
}
