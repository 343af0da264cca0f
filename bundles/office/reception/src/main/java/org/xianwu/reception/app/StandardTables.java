package org.xianwu.reception.app;

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
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.reception.domain.DiningPlace;
import org.xianwu.reception.domain.RankClass;
import org.xianwu.reception.domain.ReceptionProblem;
import org.xianwu.reception.domain.Standard;
import org.xianwu.reception.domain.Standards;
import org.xianwu.reception.domain.VisitStandard;

/** The county's tables of standards and dining places. */
@Component(service = {Standards.class, StandardTables.class})
public final class StandardTables implements Standards {

  private final Store store;
  private final Ids ids;
  private final CallerContext callers;
  private final Directory directory;

  @Activate
  public StandardTables(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference Ids ids,
      @Reference CallerContext callers,
      @Reference Directory directory) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.callers = Objects.requireNonNull(callers);
    this.directory = Objects.requireNonNull(directory);
  }

  @Override
  public Optional<Standard> on(LocalDate day, RankClass rank) {
    return store.read(em -> last(em, day, rank).map(VisitStandard::standard));
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
   * A new line of the table.
   *
   * @throws Problem {@code reception.standard-exists} for the rank and day
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
          VisitStandard line = new VisitStandard(ids.next(), standard);
          em.persist(line);
          return line.id();
        });
  }

  /** Corrects amounts and basis of a line; rank and day of the given standard are not looked at. */
  public void change(long id, int rev, Standard standard) {
    callers.current().require(ReceptionPermissions.STANDARD_EDIT);
    store.write(
        Act.EDIT,
        em -> {
          VisitStandard line = Entry.found(em, VisitStandard.class, id);
          line.requireRev(rev, directory::personName);
          line.set(standard);
          return null;
        });
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
