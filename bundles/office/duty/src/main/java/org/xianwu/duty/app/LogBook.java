package org.xianwu.duty.app;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import javax.persistence.EntityManager;
import javax.persistence.TemporalType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.LogLine;
import org.xianwu.duty.domain.Shift;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Store;

/** Reading the duty log day by day, as it is kept in a binder. */
@Component(service = LogBook.class)
public final class LogBook {

  /** A quarter, and no more lines than somebody would print. */
  static final int MOST_DAYS = 92;

  static final int MOST_LINES = 2000;

  private final Store store;
  private final UnitAccess access;
  private final Exchange exchange;

  @Activate
  public LogBook(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference CallerContext callers,
      @Reference Exchange exchange) {
    this.store = Objects.requireNonNull(store);
    this.access = new UnitAccess(callers);
    this.exchange = Objects.requireNonNull(exchange);
  }

  /**
   * Some days of a unit's log.
   *
   * @param shifts who served, by time
   * @param lines by time, oldest first
   */
  public record Days(
      long unitId, LocalDate first, LocalDate last, List<Shift> shifts, List<LogLine> lines) {

    public Days {
      shifts = List.copyOf(shifts);
      lines = List.copyOf(lines);
    }
  }

  /**
   * The log of the caller's unit on these days.
   *
   * @throws Problem {@code duty.period-invalid}, {@code duty.log-too-long}
   */
  public Days days(LocalDate first, LocalDate last) {
    long unit = access.caller().unitId();
    access.require(DutyPermissions.LOG_VIEW, unit);
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days < 1 || days > MOST_DAYS) {
      throw Problem.of(DutyProblem.PERIOD_INVALID)
          .with("first", first)
          .with("last", last)
          .with("most", MOST_DAYS);
    }
    return store.read(
        em -> {
          List<Shift> shifts =
              exchange.between(em, first, last).stream()
                  .filter(shift -> shift.unitId() == unit)
                  .toList();
          List<LogLine> lines = lines(em, unit, first, last);
          if (lines.size() > MOST_LINES) {
            throw Problem.of(DutyProblem.LOG_TOO_LONG).with("most", MOST_LINES);
          }
          return new Days(unit, first, last, shifts, lines);
        });
  }

  private static List<LogLine> lines(EntityManager em, long unit, LocalDate first, LocalDate last) {
    return em.createQuery(
            "select l from LogLine l where l.unitId = :unit and l.at >= :from and l.at < :until"
                + " order by l.at, l.id",
            LogLine.class)
        .setParameter("unit", unit)
        .setParameter("from", start(first), TemporalType.TIMESTAMP)
        .setParameter("until", start(last.plusDays(1)), TemporalType.TIMESTAMP)
        .setMaxResults(MOST_LINES + 1)
        .getResultList();
  }

  private static Date start(LocalDate day) {
    return Date.from(WorkCalendar.moment(day.atStartOfDay()));
  }
}
