package org.xianwu.duty.app.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.duty.app.Chore;
import org.xianwu.duty.config.DutySettings;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.IncidentAlert;
import org.xianwu.duty.domain.incident.Owed;
import org.xianwu.platform.api.calendar.Light;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/**
 * Reminds of reports before their limit and when it has passed, day and night. Each alert is kept,
 * so it is told once, whatever restarts.
 */
@Component(service = {Alarms.class, Chore.class})
public final class Alarms implements Chore {

  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
  private static final Act REMIND = Act.of("remind");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final DutySettings settings;
  private final IncidentNotices notices;

  @Activate
  public Alarms(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference DutySettings settings,
      @Reference IncidentNotices notices) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.settings = Objects.requireNonNull(settings);
    this.notices = Objects.requireNonNull(notices);
  }

  @Override
  public void run() {
    look();
  }

  /** Looks at all incidents that are not over; gives back how many alerts were told. */
  public int look() {
    Instant now = clock.instant();
    int told = 0;
    for (Incident incident : store.read(IncidentRows::pending)) {
      try {
        told += store.write(REMIND, em -> look(em, IncidentRows.incident(em, incident.id()), now));
      } catch (RuntimeException failed) { // one incident must not silence the alarms of the others
        LOG.warn("no alarm for {}, tried again later", incident.number(), failed);
      }
    }
    return told;
  }

  private int look(EntityManager em, Incident incident, Instant now) {
    incident.overdue(now);
    List<IncidentAlert> before = alerts(em, incident.id());
    Duration warning = settings.reporting().warning();
    int told = 0;
    for (Owed owed : Owed.of(incident, settings.reporting())) {
      Light light = owed.light(now, warning);
      String stage = light.name().toLowerCase(Locale.ROOT);
      boolean news = before.stream().noneMatch(alert -> alert.tells(owed, stage));
      if (light != Light.GREEN && news) {
        em.persist(new IncidentAlert(ids.next(), incident.id(), owed, stage));
        notices.owed(incident, owed, light, now);
        told++;
      }
    }
    return told;
  }

  private static List<IncidentAlert> alerts(EntityManager em, long incident) {
    return em.createQuery(
            "select a from IncidentAlert a where a.incidentId = :incident", IncidentAlert.class)
        .setParameter("incident", incident)
        .getResultList();
  }
}
