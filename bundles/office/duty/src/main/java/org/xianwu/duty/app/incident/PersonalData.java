package org.xianwu.duty.app.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.Chore;
import org.xianwu.duty.config.DutySettings;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.LineKind;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Store;

/**
 * Destroys the personal data of those affected and of callers some time after the final report,
 * unless it is evidence. The change log never held it; that it was destroyed is recorded.
 *
 * <p>Basis: 突发事件应对法 2024 art 85.
 */
@Component(service = {PersonalData.class, Chore.class})
public final class PersonalData implements Chore {

  private static final Act DESTROY = Act.of("destroy-personal-data");

  private final Store store;
  private final Clock clock;
  private final DutySettings settings;
  private final Incidents incidents;

  @Activate
  public PersonalData(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Clock clock,
      @Reference DutySettings settings,
      @Reference Incidents incidents) {
    this.store = Objects.requireNonNull(store);
    this.clock = Objects.requireNonNull(clock);
    this.settings = Objects.requireNonNull(settings);
    this.incidents = Objects.requireNonNull(incidents);
  }

  @Override
  public void run() {
    destroy();
  }

  /** Destroys what has had its time; gives back of how many incidents. */
  public int destroy() {
    Instant now = clock.instant();
    Duration kept = settings.reporting().personal();
    if (store.read(em -> IncidentRows.withPeople(em, now.minus(kept))).isEmpty()) {
      return 0;
    }
    return store.write(
        DESTROY,
        em -> {
          List<Incident> ended = IncidentRows.withPeople(em, now.minus(kept));
          ended.stream()
              .filter(incident -> incident.expired(now, kept))
              .forEach(
                  incident -> {
                    incident.destroyPeople(now);
                    incidents.line(em, incident, LineKind.DESTROYED, "", Optional.empty());
                  });
          return ended.size();
        });
  }
}
