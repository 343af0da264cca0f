package org.xianwu.reception.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.reception.domain.DiningPlace;
import org.xianwu.reception.domain.RankClass;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionProblem;
import org.xianwu.reception.domain.Standard;
import org.xianwu.reception.domain.Standards;
import org.xianwu.reception.domain.VisitStandard;

/** The county's tables of standards and dining places. */
@Component(service = {Standards.class, StandardTables.class})
public final class StandardTables implements Standards {

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final CallerContext callers;
  private final Directory directory;

  @Activate
  public StandardTables(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Directory directory) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.directory = Objects.requireNonNull(directory);
  }

  @Override
  public Optional<Standard> on(LocalDate day, RankClass rank) {
    return store.read(
        em ->
            last(em, day, rank)
                .map(VisitStandard::standard)
                .filter(standard -> standard.reaches(day)));
  }

  private static Optional<VisitStandard> last(EntityManager em, LocalDate day, RankClass rank) {
    return em
        .createQuery(
            "select s from VisitStandard s where s.rank = :rank and s.validFrom <= :day"
                + " order by s.validFrom desc",
            VisitStandard.class)
        .setParameter("rank", rank.code())
        .setParameter("day", day)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  public boolean diningPlace(LocalDate day, String venue) {
    return store.read(
        em -> {
          List<DiningPlace> places =
              em.createQuery("select p from DiningPlace p", DiningPlace.class).getResultList();
          return places.isEmpty()
              || places.stream().anyMatch(p -> p.name().equals(venue) && p.holds(day));
        });
  }

  /**
   * A new line of the table. One with a day that is past is refused once orders were handed in for
   * days from then on, since it would change what they were held against.
   *
   * @throws Problem {@code reception.standard-exists} for the rank and day, {@code
   *     reception.standard-backdated}
   */
  public long add(Standard standard) {
    callers.current().require(ReceptionPermissions.STANDARD_EDIT);
    return store.write(
        Act.CREATE,
        em -> {
          last(em, standard.validFrom(), standard.rank())
              .map(VisitStandard::standard)
              .filter(other -> other.validFrom().equals(standard.validFrom()))
              .ifPresent(
                  other -> {
                    throw Problem.of(ReceptionProblem.STANDARD_EXISTS)
                        .with("day", standard.validFrom())
                        .with("rank", standard.rank().label());
                  });
          if (!standard.validFrom().isAfter(WorkCalendar.today(clock))) {
            Rows.underStandard(em, standard.rank(), standard.validFrom(), Optional.empty())
                .ifPresent(order -> refuse(ReceptionProblem.STANDARD_BACKDATED, standard, order));
          }
          VisitStandard line = new VisitStandard(ids.next(), standard);
          em.persist(line);
          return line.id();
        });
  }

  private static void refuse(ReceptionProblem code, Standard standard, ReceptionOrder order) {
    throw Problem.of(code).with("from", standard.validFrom()).with("order", order.name());
  }

  /**
   * Corrects a line that no order was held against, or ends one; rank and first day of the given
   * standard are not looked at. Whatever orders were held against stays: another amount is a new
   * line with a later day.
   *
   * @throws Problem {@code reception.standard-in-use}
   */
  public void change(long id, int rev, Standard standard) {
    callers.current().require(ReceptionPermissions.STANDARD_EDIT);
    store.write(
        Act.EDIT,
        em -> {
          VisitStandard line = Entry.found(em, VisitStandard.class, id);
          line.requireRev(rev, directory::personName);
          Standard before = line.standard();
          requireFree(em, before, standard);
          line.set(standard);
          return null;
        });
  }

  private static void requireFree(EntityManager em, Standard before, Standard after) {
    boolean onlyEnds = before.until(after.validTo()).equals(after);
    Optional<LocalDate> last = following(em, before);
    if (!onlyEnds) {
      Rows.underStandard(em, before.rank(), before.validFrom(), last)
          .ifPresent(order -> refuse(ReceptionProblem.STANDARD_IN_USE, before, order));
    } else if (after.validTo().isPresent()) {
      Rows.underStandard(em, before.rank(), after.validTo().get().plusDays(1), last)
          .ifPresent(order -> refuse(ReceptionProblem.STANDARD_IN_USE, before, order));
    }
  }

  /** Last day of the line: before the next one, or when it is ended. */
  private static Optional<LocalDate> following(EntityManager em, Standard line) {
    Optional<LocalDate> next =
        em
            .createQuery(
                "select min(s.validFrom) from VisitStandard s where s.rank = :rank"
                    + " and s.validFrom > :day",
                LocalDate.class)
            .setParameter("rank", line.rank().code())
            .setParameter("day", line.validFrom())
            .getResultList()
            .stream()
            .filter(Objects::nonNull)
            .findFirst()
            .map(day -> day.minusDays(1));
    return line.validTo()
        .filter(ended -> next.isEmpty() || ended.isBefore(next.get()))
        .or(() -> next);
  }

  /** The line as it stands; for changes of single columns. */
  public Standard read(long id) {
    return store.read(em -> Entry.found(em, VisitStandard.class, id).standard());
  }

  /** The line for that rank and day. */
  public OptionalLong find(RankClass rank, LocalDate day) {
    return store.read(
        em ->
            last(em, day, rank)
                .filter(line -> line.standard().validFrom().equals(day))
                .map(line -> OptionalLong.of(line.id()))
                .orElseGet(OptionalLong::empty));
  }

  /** A new dining place. */
  public long addPlace(String name, LocalDate from, Optional<LocalDate> to) {
    callers.current().require(ReceptionPermissions.STANDARD_EDIT);
    return store.write(
        Act.CREATE,
        em -> {
          DiningPlace place = new DiningPlace(ids.next(), name, from, to);
          em.persist(place);
          return place.id();
        });
  }

  /** Until when a dining place is appointed. */
  public void endPlace(long id, int rev, Optional<LocalDate> to) {
    callers.current().require(ReceptionPermissions.STANDARD_EDIT);
    store.write(
        Act.EDIT,
        em -> {
          DiningPlace place = Entry.found(em, DiningPlace.class, id);
          place.requireRev(rev, directory::personName);
          place.endsOn(to);
          return null;
        });
  }
}
