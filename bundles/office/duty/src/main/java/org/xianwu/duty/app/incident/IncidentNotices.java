package org.xianwu.duty.app.incident;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.Watch;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.Owed;
import org.xianwu.platform.api.access.Holders;
import org.xianwu.platform.api.calendar.Light;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Notices;
import org.xianwu.platform.api.workflow.Urgency;

/**
 * Tells those on duty of incidents, at any hour: incidents are exempt from quiet hours. A notice
 * names number and type only, for what happened may be sensitive.
 */
@Component(service = IncidentNotices.class)
public final class IncidentNotices {

  private static final Label NOTHING = Label.of("", "");

  private final Notices notices;
  private final Texts texts;
  private final Watch watch;
  private final Holders holders;

  @Activate
  public IncidentNotices(
      @Reference Notices notices,
      @Reference Texts texts,
      @Reference Watch watch,
      @Reference Holders holders) {
    this.notices = Objects.requireNonNull(notices);
    this.texts = Objects.requireNonNull(texts);
    this.watch = Objects.requireNonNull(watch);
    this.holders = Objects.requireNonNull(holders);
  }

  void received(Incident incident, Instant now) {
    send("received", incident, now, incident.phoneDue(), NOTHING, true);
  }

  void asked(Incident incident, Instant due, Instant now) {
    send("asked", incident, now, due, NOTHING, false);
  }

  /** Something owed draws near (yellow) or is late (red); then the leader hears of it too. */
  void owed(Incident incident, Owed owed, Light light, Instant now) {
    String key = owed.hard() ? light == Light.RED ? "late" : "near" : "ending";
    send(key, incident, now, owed.due(), owed.matter().label(), light == Light.RED);
  }

  private void send(
      String key, Incident incident, Instant now, Instant due, Label matter, boolean leaders) {
    Set<Long> readers = readers(incident.unitId(), now, leaders);
    if (readers.isEmpty()) {
      return;
    }
    Map<String, Object> about =
        Map.of(
            "number", incident.number(),
            "type", incident.facts().subtype().label(),
            "matter", matter,
            "due", due.atZone(WorkCalendar.ZONE).toLocalDateTime());
    notices.send(
        new Notice(
            "duty",
            Urgency.CRITICAL,
            said("duty.incident.notice." + key, about),
            said("duty.incident.notice." + key + ".body", about),
            "/m/duty/incident?id=" + incident.id(),
            readers));
  }

  /** Who is on duty; where no roster says, whoever holds the role. */
  private Set<Long> readers(long unitId, Instant now, boolean leaders) {
    Set<Long> readers = new LinkedHashSet<>(watch.officers(unitId, now));
    if (leaders) {
      readers.addAll(watch.leaders(unitId, now));
    }
    if (readers.isEmpty()) {
      readers.addAll(holders.ofRole("duty.officer"));
      readers.addAll(holders.ofRole("duty.keeper"));
    }
    return readers;
  }

  private Label said(String key, Map<String, ?> about) {
    return texts.label(key, about);
  }
}
