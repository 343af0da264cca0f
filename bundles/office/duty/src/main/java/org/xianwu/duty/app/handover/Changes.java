package org.xianwu.duty.app.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.xianwu.duty.app.Exchange;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.handover.Change;
import org.xianwu.platform.api.calendar.WorkCalendar;

/** The changes of shifts around a moment, from the published rosters. */
final class Changes {

  /** Shifts of one day after another may leave open or share so much. */
  private static final Duration SLACK = Duration.ofMinutes(30);

  private static final int DAYS = 2;

  private Changes() {}

  /** Changes around the moment, of all units, by time. */
  static List<Change> around(EntityManager em, Exchange rosters, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, WorkCalendar.ZONE);
    List<Shift> shifts = rosters.between(em, today.minusDays(DAYS), today.plusDays(DAYS));
    List<Change> changes = new ArrayList<>();
    for (Shift to : shifts) {
      shifts.stream()
          .filter(from -> from.unitId() == to.unitId() && from.id() != to.id())
          .filter(from -> follows(from, to))
          .max(Comparator.comparing(from -> from.span().to()))
          .ifPresent(from -> changes.add(new Change(from, to)));
    }
    changes.sort(Comparator.comparing(Change::at));
    return changes;
  }

  private static boolean follows(Shift from, Shift to) {
    return from.span().from().isBefore(to.span().from())
        && Duration.between(from.span().to(), to.span().from()).abs().compareTo(SLACK) <= 0;
  }

  /** The last change that began, or the next one once it may be signed. */
  static Optional<Change> current(List<Change> ofUnit, Instant now, Duration early) {
    Optional<Change> next =
        ofUnit.stream()
            .filter(change -> change.at().isAfter(now))
            .filter(change -> !change.at().minus(early).isAfter(now))
            .findFirst();
    return next.or(
        () ->
            ofUnit.stream()
                .filter(change -> !change.at().isAfter(now))
                .filter(change -> change.to().span().to().isAfter(now))
                .reduce((one, later) -> later));
  }
}
