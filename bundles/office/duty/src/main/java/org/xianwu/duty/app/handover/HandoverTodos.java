package org.xianwu.duty.app.handover;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.handover.Handover;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.api.workflow.TodoSource;
import org.xianwu.platform.api.workflow.Urgency;

/** What handovers ask of people: to sign, and of the leader on duty to see that they do. */
@Component(service = TodoSource.class)
public final class HandoverTodos implements TodoSource {

  private static final Label SIGN = Label.of("交接班", "Handover");
  private static final Label MISSING = Label.of("未按时交接班", "Handover missing");

  private final Store store;
  private final Handovers handovers;

  @Activate
  public HandoverTodos(
      @Reference(target = "(xianwu.unit=duty)") Store store, @Reference Handovers handovers) {
    this.store = Objects.requireNonNull(store);
    this.handovers = Objects.requireNonNull(handovers);
  }

  @Override
  public List<Todo> waitingFor(Caller caller) {
    if (caller.personId() == 0 || !caller.can(HandoverPermissions.VIEW)) {
      return List.of();
    }
    return store.read(
        em -> {
          List<Todo> waiting = new ArrayList<>();
          handovers.missed(em, caller.personId()).forEach(one -> waiting.add(missing(one)));
          if (caller.can(HandoverPermissions.SIGN)) {
            handovers.due(em, caller.personId()).forEach(due -> waiting.add(todo(due)));
          }
          return waiting;
        });
  }

  private static Todo missing(Handover handover) {
    LocalTime time = handover.changeAt().atZone(WorkCalendar.ZONE).toLocalTime();
    return new Todo(
        "handover-missing-" + handover.id(),
        "duty",
        Urgency.CRITICAL,
        MISSING,
        Label.of(
            handover.day() + " " + time + " 的交接班尚未办理，请督促",
            "The handover of " + handover.day() + " " + time + " is missing"),
        "",
        handover.alertedAt().orElse(handover.changeAt()),
        Optional.of(handover.changeAt()),
        HandoverNotices.PATH);
  }

  private static Todo todo(Handovers.Due due) {
    LocalTime time = due.change().at().atZone(WorkCalendar.ZONE).toLocalTime();
    return new Todo(
        "handover-" + due.change().to().id() + (due.incoming() ? "-in" : "-out"),
        "duty",
        Urgency.URGENT,
        SIGN,
        due.incoming()
            ? Label.of(time + " 请确认接班", "Take over at " + time)
            : Label.of(time + " 请办理交班", "Hand over at " + time),
        "",
        due.change().at(),
        Optional.of(due.change().at()),
        HandoverNotices.PATH);
  }
}
