package org.xianwu.duty.app.incident;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.incident.IncidentDesk.Clocked;
import org.xianwu.duty.app.incident.IncidentDesk.Course;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.calendar.Light;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.api.workflow.TodoSource;
import org.xianwu.platform.api.workflow.Urgency;

/** Reports that are owed, for those who may send them. */
@Component(service = TodoSource.class)
public final class IncidentTodos implements TodoSource {

  private static final DateTimeFormatter DUE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(WorkCalendar.ZONE);

  private final IncidentDesk desk;

  @Activate
  public IncidentTodos(@Reference IncidentDesk desk) {
    this.desk = Objects.requireNonNull(desk);
  }

  @Override
  public List<Todo> waitingFor(Caller caller) {
    if (!caller.can(DutyPermissions.INCIDENT_VIEW)
        || !caller.can(DutyPermissions.INCIDENT_REPORT)) {
      return List.of();
    }
    List<Todo> waiting = new ArrayList<>();
    for (Course course : desk.openTo(caller)) {
      for (Clocked clocked : course.owed()) {
        if (clocked.owed().hard() || clocked.light() != Light.GREEN) {
          waiting.add(todo(course, clocked));
        }
      }
    }
    return waiting;
  }

  private static Todo todo(Course course, Clocked clocked) {
    String number = course.incident().number();
    Label matter = clocked.owed().matter().label();
    String due = DUE.format(clocked.owed().due());
    boolean late = clocked.light() == Light.RED;
    Label title =
        late
            ? Label.of(
                number + " " + matter.zh() + "已超时（" + due + "）",
                number + ": " + matter.en() + " was due " + due)
            : Label.of(
                number + " " + matter.zh() + "应在 " + due + " 前报出",
                number + ": " + matter.en() + " due " + due);
    return new Todo(
        "incident-" + course.incident().id() + "-" + clocked.owed().matter().code(),
        "duty",
        clocked.owed().hard() ? Urgency.CRITICAL : Urgency.NORMAL,
        Label.of("突发事件", "Incident"),
        title,
        "",
        clocked.owed().since(),
        Optional.of(clocked.owed().due()),
        "/m/duty/incident?id=" + course.incident().id());
  }
}
