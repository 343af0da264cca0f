package org.xianwu.duty.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.Shift;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.store.Store;

/** Who holds the watch of a unit at a moment, by its published rosters, whoever asks. */
@Component(service = Watch.class)
public final class Watch {

  private final Store store;

  @Activate
  public Watch(@Reference(target = "(xianwu.unit=duty)") Store store) {
    this.store = Objects.requireNonNull(store);
  }

  /** The shifts that run at the moment; none where no roster was published. */
  public List<Shift> at(long unitId, Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, WorkCalendar.ZONE);
    return store.read(
        em -> {
          List<Roster> rosters =
              Rows.effective(em, day.minusDays(1), day).stream()
                  .filter(roster -> roster.unitId() == unitId)
                  .toList();
          return Rows.effectiveShifts(em, rosters, day.minusDays(1), day).stream()
              .filter(shift -> shift.span().contains(moment))
              .toList();
        });
  }

  /** Leaders on duty and main leaders on call at the moment. */
  public Set<Long> leaders(long unitId, Instant moment) {
    Set<Long> found = new LinkedHashSet<>();
    for (Shift shift : at(unitId, moment)) {
      found.add(shift.assignment().leaderId());
      found.add(shift.assignment().mainLeaderId());
    }
    found.remove(0L);
    return found;
  }

  /** Officers on duty at the moment. */
  public Set<Long> officers(long unitId, Instant moment) {
    Set<Long> found = new LinkedHashSet<>();
    at(unitId, moment).stream()
        .map(Shift::assignment)
        .map(Assignment::officerIds)
        .forEach(found::addAll);
    return found;
  }
}
