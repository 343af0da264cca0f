package org.xianwu.platform.workflow.app;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.CalendarChange;
import org.xianwu.platform.api.calendar.CalendarListener;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.workflow.calendar.ArrangedDate;
import org.xianwu.platform.workflow.calendar.Arrangement;
import org.xianwu.platform.workflow.calendar.CalendarBasis;
import org.xianwu.platform.workflow.calendar.DeadlineRules;
import org.xianwu.platform.workflow.calendar.LocalException;
import org.xianwu.platform.workflow.config.DeadlineConfig;
import org.xianwu.platform.workflow.domain.ArrangedDay;
import org.xianwu.platform.workflow.domain.LocalDay;

/** Keeps what is known about days, takes in new arrangements, and tells who computed with it. */
@Component(service = CalendarBook.class, configurationPid = "org.xianwu.platform.workflow")
@Designate(ocd = DeadlineConfig.class)
public final class CalendarBook {

  /** Years whose arrangement is shipped; a later import of the county replaces it. */
  private static final List<Integer> SHIPPED = List.of(2025, 2026);

  private static final Logger LOG = LoggerFactory.getLogger(CalendarBook.class);

  private final Store store;
  private final Ids ids;
  private final CallerContext callers;
  private final DeadlineRules rules;
  private final CalendarBasis bare;
  private volatile CalendarBasis basis;

  @Reference private volatile List<CalendarListener> listeners = List.of();

  @Activate
  public CalendarBook(
      @Reference(target = "(xianwu.unit=workflow)") Store store,
      @Reference Ids ids,
      @Reference CallerContext callers,
      DeadlineConfig config) {
    this.store = store;
    this.ids = ids;
    this.callers = callers;
    rules =
        new DeadlineRules(
            config.yellowFrom(), LocalTime.parse(config.noon()), dayEnd(config.dayEnd()));
    bare = CalendarBasis.of(CalendarFiles.shippedStatutoryDays());
    basis = kept();
    bringShipped();
  }

  public CalendarBasis basis() {
    return basis;
  }

  public DeadlineRules rules() {
    return rules;
  }

  /** What the arrangement would change; nothing is kept. */
  public List<CalendarChange.Day> preview(Arrangement arrangement) {
    CalendarBasis now = basis;
    return now.arranged(arrangement.year(), arrangement.dates()).changesSince(now);
  }

  /** Working days of the year under the arrangement. */
  public int workdaysWith(Arrangement arrangement) {
    CalendarBasis then = basis.arranged(arrangement.year(), arrangement.dates());
    LocalDate first = LocalDate.of(arrangement.year(), 1, 1);
    return (int)
        first.datesUntil(first.plusYears(1)).filter(day -> then.day(day).type().working()).count();
  }

  /** Puts the arrangement in place of a former one of its year and tells the listeners. */
  public List<CalendarChange.Day> take(Arrangement arrangement) {
    store.write(Act.IMPORT.because(arrangement.noticeNo()), em -> replace(em, arrangement));
    return refresh(arrangement.noticeNo());
  }

  /**
   * Reads the kept days again and tells the listeners what is different.
   *
   * @param cause as the listeners log it
   */
  List<CalendarChange.Day> refresh(String cause) {
    List<CalendarChange.Day> days;
    synchronized (this) {
      CalendarBasis former = basis;
      basis = kept();
      days = basis.changesSince(former);
    }
    if (!days.isEmpty()) {
      tell(new CalendarChange(cause, days));
    }
    return days;
  }

  private void tell(CalendarChange change) {
    for (CalendarListener listener : listeners) {
      try {
        listener.changed(change);
      } catch (RuntimeException failed) { // the calendar is kept; one listener must not hide it
        LOG.error("a listener failed on the change of the calendar by {}", change.cause(), failed);
      }
    }
  }

  private Void replace(EntityManager em, Arrangement arrangement) {
    Map<LocalDate, ArrangedDay> former = new HashMap<>();
    em.createQuery("select d from ArrangedDay d where d.year = :year", ArrangedDay.class)
        .setParameter("year", arrangement.year())
        .getResultList()
        .forEach(day -> former.put(day.day(), day));
    for (ArrangedDate date : arrangement.dates()) {
      ArrangedDay kept = former.remove(date.date());
      ArrangedDay row =
          kept != null ? kept : new ArrangedDay(ids.next(), arrangement.year(), date.date());
      row.arrange(date.type(), date.name(), date.noticeNo());
      if (kept == null) {
        em.persist(row);
      }
    }
    former.values().forEach(em::remove);
    return null;
  }

  private CalendarBasis kept() {
    return store.read(
        em -> {
          Map<Integer, List<ArrangedDate>> byYear = new TreeMap<>();
          em.createQuery("select d from ArrangedDay d order by d.day", ArrangedDay.class)
              .getResultList()
              .forEach(
                  day ->
                      byYear
                          .computeIfAbsent(day.year(), year -> new ArrayList<>())
                          .add(
                              new ArrangedDate(day.day(), day.type(), day.name(), day.noticeNo())));
          CalendarBasis read = bare;
          for (Map.Entry<Integer, List<ArrangedDate>> year : byYear.entrySet()) {
            read = read.arranged(year.getKey(), year.getValue());
          }
          return read.local(
              em
                  .createQuery("select d from LocalDay d where d.inForce = true", LocalDay.class)
                  .getResultList()
                  .stream()
                  .map(day -> new LocalException(day.day(), day.working(), day.name()))
                  .toList());
        });
  }

  private void bringShipped() {
    for (int year : SHIPPED) {
      if (!basis.known(year)) {
        callers.as(Caller.system("工作日历"), () -> take(CalendarFiles.shipped(year)));
      }
    }
  }

  private static LocalTime dayEnd(String text) {
    return "24:00".equals(text.trim()) ? LocalTime.MAX : LocalTime.parse(text.trim());
  }
}
