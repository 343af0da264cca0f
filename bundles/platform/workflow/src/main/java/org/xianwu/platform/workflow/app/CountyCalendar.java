package org.xianwu.platform.workflow.app;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.workflow.calendar.WorkdayCount;

/** The working calendar that all functions count with. */
@Component(service = WorkCalendar.class)
public final class CountyCalendar extends WorkdayCount {

  @Activate
  public CountyCalendar(@Reference CalendarBook book) {
    super(book::basis, book::rules);
  }
}
