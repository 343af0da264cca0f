package org.xianwu.platform.workflow.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import java.time.Clock;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.web.RestApplication;
import org.xianwu.platform.workflow.app.CalendarBook;
import org.xianwu.platform.workflow.ledger.LocalDays;

/** Publishes the calendar under {@code /api/calendar}. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Calendar",
            version = "1.0",
            description = "Working days, local days off and deadlines"),
    servers = @Server(url = "/api/calendar"))
@Component
public final class CalendarRest implements RestApplication {

  private final Set<Object> resources;

  @Activate
  public CalendarRest(
      @Reference CalendarBook book,
      @Reference WorkCalendar calendar,
      @Reference Clock clock,
      @Reference Texts texts,
      @Reference CallerContext callers,
      @Reference Ledgers ledgers,
      @Reference LocalDays localDays) {
    resources =
        Set.of(
            new CalendarResource(book, calendar, clock, new FileLines(texts, callers)),
            new LocalDayResource(ledgers, localDays));
  }

  @Override
  public String function() {
    return "calendar";
  }

  @Override
  public Set<Object> resources() {
    return resources;
  }
}
