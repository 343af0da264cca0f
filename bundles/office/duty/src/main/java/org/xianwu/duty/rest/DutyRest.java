package org.xianwu.duty.rest;

import java.util.HashSet;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyBoard;
import org.xianwu.duty.app.Rosters;
import org.xianwu.duty.app.Scheduling;
import org.xianwu.duty.app.Shifts;
import org.xianwu.duty.ledger.LogLedger;
import org.xianwu.duty.ledger.PersonRuleLedger;
import org.xianwu.duty.ledger.RosterLedger;
import org.xianwu.duty.ledger.ShiftLedger;
import org.xianwu.duty.rest.feed.FeedRest;
import org.xianwu.duty.rest.handover.HandoverRest;
import org.xianwu.duty.rest.incident.IncidentDoors;
import org.xianwu.duty.rest.outing.OutingRest;
import org.xianwu.duty.rest.spotcheck.SpotRest;
import org.xianwu.duty.rest.swap.SwapRest;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.web.RestApplication;

/** Publishes the resources under {@code /api/duty}. */
@Component(service = RestApplication.class)
public final class DutyRest implements RestApplication {

  /** A sheet with ten years of shifts has about 1 MB. */
  private static final long LARGEST_BODY = 2L << 20;

  private final Set<Object> resources;

  @Activate
  public DutyRest(
      @Reference Ledgers ledgers,
      @Reference RosterLedger rosterLedger,
      @Reference ShiftLedger shiftLedger,
      @Reference LogLedger logLedger,
      @Reference PersonRuleLedger personRuleLedger,
      @Reference Rosters rosters,
      @Reference Shifts shifts,
      @Reference DutyBoard board,
      @Reference Views views,
      @Reference SwapRest swaps,
      @Reference HandoverRest handovers,
      @Reference OutingRest outings,
      @Reference SpotRest spots,
      @Reference FeedRest feeds,
      @Reference Scheduling scheduling,
      @Reference ScheduleViews scheduleViews,
      @Reference IncidentDoors incidentDoors) {
    Set<Object> all =
        new HashSet<>(
            Set.of(
                swaps.resource(),
                handovers.resource(),
                new RosterResource(ledgers, rosterLedger, rosters, views),
                new RosterShiftResource(rosters, shifts, views),
                new ShiftResource(ledgers, shiftLedger),
                new LogResource(ledgers, logLedger),
                new PersonRuleResource(ledgers, personRuleLedger),
                new BoardResource(board, views),
                new ScheduleResource(scheduling, scheduleViews)));
    all.addAll(outings.resources());
    all.add(feeds.resource());
    all.addAll(incidentDoors.resources());
    all.addAll(spots.resources());
    resources = Set.copyOf(all);
  }

  @Override
  public String function() {
    return "duty";
  }

  @Override
  public Set<Object> resources() {
    return resources;
  }

  @Override
  public long largestBody() {
    return LARGEST_BODY;
  }
}
