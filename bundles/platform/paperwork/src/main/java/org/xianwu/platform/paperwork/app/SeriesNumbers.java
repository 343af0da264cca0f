package org.xianwu.platform.paperwork.app;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.paperwork.Numbers;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.paperwork.domain.DrawnNumber;
import org.xianwu.platform.paperwork.domain.NumberSeries;

/**
 * Draws numbers one after the other: whoever draws keeps the series locked until the commit, so a
 * transaction that fails gives its number back and nobody has seen a later one.
 */
@Component(service = Numbers.class)
public final class SeriesNumbers implements Numbers {

  private static final Act DRAW = Act.of("draw-number");
  private static final Act CANCEL = Act.of("cancel-number");
  private static final int SERIES = 30;

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final CallerContext callers;
  private final Aside aside;
  private final Set<String> begun = ConcurrentHashMap.newKeySet();

  @Activate
  public SeriesNumbers(
      @Reference(target = "(xianwu.unit=paperwork)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Aside aside) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.aside = Objects.requireNonNull(aside);
  }

  @Override
  public int next(String series, int year) {
    if (series.isBlank() || series.length() > SERIES) {
      throw new IllegalArgumentException("a series has 1 to " + SERIES + " characters: " + series);
    }
    aside.requireTransaction();
    String id = NumberSeries.id(series, year);
    return store.write(
        DRAW,
        em -> {
          int number = locked(em, id).draw();
          em.persist(new DrawnNumber(ids.next(), series, year, number));
          return number;
        });
  }

  /**
   * The series, held until the end of the transaction. It is begun before it is asked for: a lock
   * on a row that is not there yet would keep everybody from writing it.
   */
  private NumberSeries locked(EntityManager em, String id) {
    if (!begun.contains(id)) {
      aside.run(() -> begin(id));
      begun.add(id);
    }
    NumberSeries series = em.find(NumberSeries.class, id, LockModeType.PESSIMISTIC_WRITE);
    return Objects.requireNonNull(series, id);
  }

  /** The first number of a year: the series is begun for all, whether or not this draw is kept. */
  private void begin(String id) {
    try {
      store.write(
          DRAW,
          em -> {
            if (em.find(NumberSeries.class, id) == null) {
              em.persist(new NumberSeries(id));
            }
            return null;
          });
    } catch (Problem taken) { // somebody began it in the same moment: it is there, that is enough
      if (taken.code() != CommonProblem.STALE) {
        throw taken;
      }
    }
  }

  @Override
  public void cancel(String series, int year, int number, String reason) {
    store.write(
        CANCEL.because(reason),
        em -> {
          em
              .createQuery(
                  "select n from DrawnNumber n where n.series = :series and n.year = :year"
                      + " and n.number = :number",
                  DrawnNumber.class)
              .setParameter("series", series)
              .setParameter("year", year)
              .setParameter("number", number)
              .getResultList()
              .stream()
              .findFirst()
              .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND))
              .cancel(reason, callers.current().personId(), clock.instant());
          return null;
        });
  }
}
