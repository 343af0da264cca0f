package org.xianwu.duty.rest.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.incident.IncidentDesk;
import org.xianwu.duty.config.DutySettings;
import org.xianwu.duty.domain.incident.Facts;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.IncidentLine;
import org.xianwu.duty.domain.incident.IncidentReport;
import org.xianwu.duty.domain.incident.IncidentState;
import org.xianwu.duty.domain.incident.Place;
import org.xianwu.duty.domain.incident.SensitiveFactor;
import org.xianwu.duty.domain.incident.Telling;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.check.Masking;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.UnitAccess;

/** Turns incidents into what is sent: names for ids, personal data masked for most. */
@Component(service = IncidentViews.class)
public final class IncidentViews {

  /** Types of units that a place lies in. */
  private static final Set<String> TOWNS = Set.of("town", "subdistrict");

  private final People people;
  private final Directory directory;
  private final UnitAccess access;
  private final DutySettings settings;
  private final Clock clock;

  @Activate
  public IncidentViews(
      @Reference People people,
      @Reference Directory directory,
      @Reference CallerContext callers,
      @Reference DutySettings settings,
      @Reference Clock clock) {
    this.people = Objects.requireNonNull(people);
    this.directory = Objects.requireNonNull(directory);
    this.access = new UnitAccess(callers);
    this.settings = Objects.requireNonNull(settings);
    this.clock = Objects.requireNonNull(clock);
  }

  Instant now() {
    return clock.instant();
  }

  long callerId() {
    return access.caller().personId();
  }

  DeskView desk(List<IncidentDesk.Course> open) {
    return new DeskView(
        clock.instant(),
        access.caller().can(DutyPermissions.INCIDENT_REPORT) && access.caller().unitId() != 0,
        directory.units().stream()
            .filter(unit -> TOWNS.contains(unit.type()))
            .map(unit -> new DeskView.TownView(Long.toString(unit.id()), unit.name()))
            .toList(),
        open.stream().map(this::incident).toList());
  }

  SignerView signer(long id, boolean onDuty) {
    return new SignerView(Long.toString(id), people.name(id), people.title(id), onDuty);
  }

  IncidentView incident(IncidentDesk.Course course) {
    Incident one = course.incident();
    Facts facts = one.facts();
    Optional<Place.Point> point = facts.place().point();
    boolean clear = access.caller().can(DutyPermissions.PHONE);
    LocalDate day = LocalDate.ofInstant(one.occurAt(), WorkCalendar.ZONE);
    long town = facts.place().townId();
    return new IncidentView(
        course.at(),
        Long.toString(one.id()),
        one.rev(),
        one.number(),
        facts.title(),
        facts.subtype().type().code(),
        facts.subtype().code(),
        facts.level().code(),
        one.state().code(),
        one.occurAt(),
        facts.approximate(),
        one.knownAt(),
        one.correctedKnownAt().orElse(null),
        one.known(),
        town == 0 ? null : Long.toString(town),
        town == 0 ? "" : people.unitName(town, day),
        facts.place().detail(),
        point.map(Place.Point::longitude).orElse(null),
        point.map(Place.Point::latitude).orElse(null),
        point.map(found -> found.datum().code()).orElse(null),
        facts.informant().by().code(),
        clear ? facts.informant().name() : Masking.name(facts.informant().name()),
        clear ? facts.informant().phone() : Masking.phone(facts.informant().phone()),
        CasualtiesView.of(facts.casualties()),
        facts.summary(),
        facts.measures(),
        facts.leaderOnSite(),
        facts.opinion(),
        facts.factors().stream().sorted().map(SensitiveFactor::code).toList(),
        clear ? facts.people() : null,
        one.evidence(),
        one.destroyedAt().orElse(null),
        people.unitName(one.unitId(), day),
        one.limit().phone(),
        one.limit().written(),
        one.phoneDue(),
        one.writtenDue(),
        one.phoneAt().orElse(null),
        one.writtenAt().orElse(null),
        one.phoneLate(),
        one.writtenLate(),
        one.punctuality().code(),
        one.answerDue().orElse(null),
        one.concludedAt().orElse(null),
        one.closedAt().orElse(null),
        minutes(one.occurAt(), one.known()),
        one.phoneAt().map(at -> minutes(one.known(), at)).orElse(null),
        one.writtenAt().map(at -> minutes(one.known(), at)).orElse(null),
        course.unitLate(),
        course.owed().stream().map(IncidentViews::owed).toList(),
        course.reports().stream().map(this::report).toList(),
        course.lines().stream().map(this::line).toList(),
        settings.recipient(),
        access.reaches(DutyPermissions.INCIDENT_REPORT, one.unitId())
            && (one.state().open() || one.state() == IncidentState.CLOSED),
        course.verbs());
  }

  private static long minutes(Instant from, Instant to) {
    return Duration.between(
            from.truncatedTo(ChronoUnit.MINUTES), to.truncatedTo(ChronoUnit.MINUTES))
        .toMinutes();
  }

  private static OwedView owed(IncidentDesk.Clocked one) {
    return new OwedView(
        one.owed().matter().code(),
        one.owed().since(),
        one.owed().due(),
        one.owed().hard(),
        one.light().name().toLowerCase(Locale.ROOT));
  }

  ReportView report(IncidentReport report) {
    Optional<Telling.Call> call = report.call();
    Optional<Telling.Paper> paper = report.paper();
    return new ReportView(
        Long.toString(report.id()),
        report.kind().code(),
        report.number(),
        report.name(),
        call.map(Telling.Call::at).orElse(null),
        call.map(Telling.Call::recipient).orElse(""),
        call.map(Telling.Call::note).orElse(""),
        call.map(one -> people.name(one.by())).orElse(""),
        paper.map(Telling.Paper::at).orElse(null),
        paper.map(one -> one.channel().code()).orElse(null),
        paper.map(Telling.Paper::recipient).orElse(""),
        paper.map(Telling.Paper::content).orElse(""),
        paper.map(one -> people.name(one.drafter())).orElse(""),
        paper.map(one -> people.name(one.signer())).orElse(""),
        report.issue().orElse(null),
        report.acknowledgedAt().orElse(null),
        report.acknowledgedBy(),
        CasualtiesView.of(report.casualties()));
  }

  private LineView line(IncidentLine line) {
    return new LineView(
        Long.toString(line.id()),
        line.kind().code(),
        line.at(),
        line.text(),
        line.moment().orElse(null),
        line.createdBy() == 0 ? "" : people.name(line.createdBy()));
  }
}
