package org.xianwu.duty.forms;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.LogBook;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.Rosters;
import org.xianwu.duty.app.handover.Handovers;
import org.xianwu.duty.app.incident.IncidentDesk;
import org.xianwu.duty.app.outing.Outings;
import org.xianwu.duty.app.spotcheck.SpotDraws;
import org.xianwu.duty.app.swap.Swaps;
import org.xianwu.platform.api.approval.Approvals;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.paperwork.FormSource;
import org.xianwu.platform.api.paperwork.PrintedSheets;

/** The printed sheets of duty; whoever may see a record may print it. */
@Component(service = FormSource.class)
public final class DutyForms extends PrintedSheets {

  @Activate
  public DutyForms(
      @Reference Rosters rosters,
      @Reference LogBook logBook,
      @Reference Handovers handovers,
      @Reference Swaps swaps,
      @Reference Outings outings,
      @Reference IncidentDesk incidents,
      @Reference SpotDraws draws,
      @Reference Approvals approvals,
      @Reference WorkCalendar calendar,
      @Reference People people) {
    super(
        List.of(
            new MonthSheet(rosters, calendar, people),
            new PeriodSheet(rosters, calendar, people),
            new LogSheet(logBook, people),
            new HandoverSheet(handovers, people),
            new SwapSheet(swaps, approvals, people),
            new OutingSheet(outings, approvals, people),
            new BulletinSheet(incidents, people),
            new SpotSheet(draws, people)));
  }
}
