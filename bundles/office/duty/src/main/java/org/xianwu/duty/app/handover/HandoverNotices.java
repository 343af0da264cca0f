package org.xianwu.duty.app.handover;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.People;
import org.xianwu.duty.domain.handover.Change;
import org.xianwu.duty.domain.handover.Handover;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Notices;
import org.xianwu.platform.api.workflow.Urgency;

/** Tells both shifts of a handover, and the leader on duty of a missing one, by day and night. */
@Component(service = HandoverNotices.class)
public final class HandoverNotices {

  static final String PATH = "/m/duty/handover";

  private final Notices notices;
  private final Texts texts;
  private final People people;

  @Activate
  public HandoverNotices(
      @Reference Notices notices, @Reference Texts texts, @Reference People people) {
    this.notices = Objects.requireNonNull(notices);
    this.texts = Objects.requireNonNull(texts);
    this.people = Objects.requireNonNull(people);
  }

  void handed(Handover handover, Change change) {
    Set<Long> readers = new HashSet<>(change.to().assignment().crew());
    handover.handOverBy().ifPresent(readers::remove);
    send("handed", Urgency.URGENT, handover, change, 0, readers);
  }

  void objected(Handover handover, Change change) {
    send("objected", Urgency.URGENT, handover, change, 0, change.from().assignment().crew());
  }

  void missing(Handover handover, Change change, Duration grace) {
    Set<Long> readers = new HashSet<>(change.to().assignment().crew());
    readers.addAll(change.from().assignment().crew());
    readers.add(change.to().assignment().leaderId());
    readers.remove(0L);
    send("missing", Urgency.CRITICAL, handover, change, grace.toMinutes(), readers);
  }

  private void send(
      String what,
      Urgency urgency,
      Handover handover,
      Change change,
      long minutes,
      Set<Long> readers) {
    if (readers.isEmpty()) {
      return;
    }
    Map<String, Object> about =
        Map.of(
            "unit", people.unitName(handover.unitId(), handover.day()),
            "day", handover.day(),
            "time", change.at().atZone(WorkCalendar.ZONE).toLocalTime(),
            "name", handover.handOverBy().map(people::name).orElse("—"),
            "minutes", minutes,
            "remark", handover.objection().isEmpty() ? "—" : handover.objection());
    notices.send(
        new Notice(
            "duty",
            urgency,
            texts.label("duty.handover.notice." + what, about),
            texts.label("duty.handover.notice." + what + ".body", about),
            PATH,
            readers));
  }
}
