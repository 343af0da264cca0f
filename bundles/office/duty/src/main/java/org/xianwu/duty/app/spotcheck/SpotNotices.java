package org.xianwu.duty.app.spotcheck;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.spotcheck.SpotCheck;
import org.xianwu.platform.api.access.Holders;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Notices;
import org.xianwu.platform.api.workflow.Urgency;

/** Tells the duty room of a unit what a spot check found there. */
@Component(service = SpotNotices.class)
public final class SpotNotices {

  private static final String KEEPER = "duty.keeper";

  private final Notices notices;
  private final Texts texts;
  private final Holders holders;
  private final Directory directory;

  @Activate
  public SpotNotices(
      @Reference Notices notices,
      @Reference Texts texts,
      @Reference Holders holders,
      @Reference Directory directory) {
    this.notices = Objects.requireNonNull(notices);
    this.texts = Objects.requireNonNull(texts);
    this.holders = Objects.requireNonNull(holders);
    this.directory = Objects.requireNonNull(directory);
  }

  /** A fault, to the keepers of the unit's duty room; nobody when it has none here. */
  void fault(SpotCheck check) {
    Set<Long> keepers =
        holders.ofRole(KEEPER).stream()
            .filter(
                person ->
                    directory
                        .person(person)
                        .map(Person::unitId)
                        .filter(unit -> unit == check.unitId())
                        .isPresent())
            .collect(Collectors.toSet());
    if (keepers.isEmpty()) {
      return;
    }
    LocalDate day = LocalDate.ofInstant(check.findings().at(), WorkCalendar.ZONE);
    Map<String, Object> about =
        Map.of(
            "number", check.number(),
            "day", day,
            "unit", directory.unitName(check.unitId(), day),
            "outcome",
                texts.label("duty.spot.outcome." + check.findings().outcome().code(), Map.of()),
            "note", check.findings().note());
    notices.send(
        new Notice(
            "duty",
            Urgency.URGENT,
            texts.label("duty.notice.spot-fault", about),
            texts.label("duty.notice.spot-fault.body", about),
            "/m/duty/spot?tab=records&open=" + check.id(),
            keepers));
  }
}
