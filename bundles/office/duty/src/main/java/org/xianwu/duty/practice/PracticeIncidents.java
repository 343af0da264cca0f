package org.xianwu.duty.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.duty.app.Watch;
import org.xianwu.duty.app.incident.Reporting;
import org.xianwu.duty.domain.incident.Channel;
import org.xianwu.duty.domain.incident.Facts;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.IncidentLine;
import org.xianwu.duty.domain.incident.IncidentReport;
import org.xianwu.duty.domain.incident.LimitTable;
import org.xianwu.duty.domain.incident.LineKind;
import org.xianwu.duty.domain.incident.NewReport;
import org.xianwu.duty.domain.incident.ReportKind;
import org.xianwu.duty.domain.incident.ReportLimit;
import org.xianwu.duty.domain.incident.Telling;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.paperwork.Numbers;
import org.xianwu.platform.api.practice.PracticeData;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/** A year of incidents in 望溪县, reported by whoever was on duty; two of them are not over. */
@Component(service = PracticeData.class)
public final class PracticeIncidents implements PracticeData {

  private static final Logger LOG = LoggerFactory.getLogger(PracticeIncidents.class);
  private static final Act PRACTICE = Act.of("practice");
  private static final String ABOVE = "青梧市委总值班室";

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final Directory directory;
  private final Numbers numbers;
  private final Watch watch;

  @Activate
  public PracticeIncidents(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference Directory directory,
      @Reference Numbers numbers,
      @Reference Watch watch) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.directory = Objects.requireNonNull(directory);
    this.numbers = Objects.requireNonNull(numbers);
    this.watch = Objects.requireNonNull(watch);
  }

  @Override
  public String code() {
    return "duty-incidents";
  }

  @Override
  public Set<String> after() {
    return Set.of("duty");
  }

  @Override
  public void load() {
    Instant now = clock.instant();
    PracticeCast cast = PracticeCast.of(directory, Optional.empty());
    if (cast.officers().isEmpty() || cast.leaders().isEmpty()) {
      LOG.warn("The practice county has nobody who reports incidents");
      return;
    }
    store.write(
        PRACTICE,
        em -> {
          LimitTable limits = limits(em);
          for (PracticeIncident one : PracticeIncident.upTo(now, this::town)) {
            play(em, one, cast, limits, now);
          }
          return null;
        });
  }

  private long town(String name) {
    return directory.unitsNamed(name).stream().findFirst().map(Unit::id).orElse(0L);
  }

  private static LimitTable limits(EntityManager em) {
    return new LimitTable(
        em.createQuery("select l from ReportLimit l", ReportLimit.class).getResultList().stream()
            .map(ReportLimit::terms)
            .toList());
  }

  private void play(
      EntityManager em, PracticeIncident one, PracticeCast cast, LimitTable limits, Instant now) {
    Instant known = one.knownAt();
    LocalDate day = LocalDate.ofInstant(known, WorkCalendar.ZONE);
    int number = numbers.next(Incident.SERIES, day.getYear());
    Incident incident =
        Incident.received(ids.next(), cast.unitId(), day.getYear(), number, one.facts(), known);
    Facts facts = incident.facts();
    incident.limitedTo(limits.on(day, facts.subtype().type(), facts.level(), facts.sensitive()));
    em.persist(incident);
    em.flush();
    if (one.phone().isPresent() || !one.nothing().isEmpty()) {
      verify(em, incident, known.plus(Duration.ofMinutes(5)), now);
    }
    if (!one.nothing().isEmpty()) {
      dismiss(em, incident, one.nothing(), known.plus(Duration.ofMinutes(50)), now);
    } else if (one.phone().isPresent()) {
      report(em, incident, one, cast, now);
    }
  }

  private void verify(EntityManager em, Incident incident, Instant at, Instant now) {
    if (at.isBefore(now)) {
      incident.verify();
      line(em, incident, LineKind.VERIFIED, at, "已与现场联系，情况属实", Optional.empty());
    }
  }

  private void dismiss(
      EntityManager em, Incident incident, String reason, Instant at, Instant now) {
    if (at.isBefore(now)) {
      incident.dismiss(reason, at);
      line(em, incident, LineKind.DISMISSED, at, reason, Optional.empty());
    }
  }

  private void report(
      EntityManager em, Incident incident, PracticeIncident one, PracticeCast cast, Instant now) {
    Instant known = one.knownAt();
    Instant phone = known.plus(Duration.ofMinutes(one.phone().orElseThrow()));
    Instant written = known.plus(Duration.ofMinutes(one.written().orElseThrow()));
    if (!written.isBefore(now)) {
      return;
    }
    NewReport first =
        new NewReport(
            ReportKind.FIRST,
            Optional.of(
                new Telling.Call(phone, ABOVE, "已电话报告基本情况", officer(incident, cast, phone))),
            Optional.of(paper(incident, one, cast, ReportKind.FIRST, written)));
    keep(em, incident, first, written);
    for (int hours : one.followUps()) {
      Instant at = known.plus(Duration.ofHours(hours));
      if (at.isBefore(now)) {
        Telling.Paper paper = paper(incident, one, cast, ReportKind.FOLLOW_UP, at);
        keep(em, incident, NewReport.written(ReportKind.FOLLOW_UP, paper), at);
      }
    }
    one.end()
        .map(hours -> known.plus(Duration.ofHours(hours)))
        .filter(now::isAfter)
        .ifPresent(at -> end(em, incident, one, cast, at));
  }

  private void end(
      EntityManager em, Incident incident, PracticeIncident one, PracticeCast cast, Instant at) {
    Instant over = at.minus(Duration.ofHours(2));
    incident.conclude(over, at);
    line(em, incident, LineKind.CONCLUDED, over, "现场处置结束", Optional.of(over));
    Telling.Paper paper = paper(incident, one, cast, ReportKind.FINAL, at);
    keep(em, incident, NewReport.written(ReportKind.FINAL, paper), at);
  }

  private void keep(EntityManager em, Incident incident, NewReport given, Instant at) {
    IncidentReport report = incident.report(ids.next(), given, at);
    int year = LocalDate.ofInstant(at, WorkCalendar.ZONE).getYear();
    report.issue(numbers.next(Reporting.BULLETIN, year));
    report.acknowledge(ABOVE, at.plus(Duration.ofMinutes(6)));
    em.persist(report);
  }

  private Telling.Paper paper(
      Incident incident, PracticeIncident one, PracticeCast cast, ReportKind kind, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, WorkCalendar.ZONE);
    long leader =
        watch.leaders(incident.unitId(), at).stream().findFirst().orElse(cast.leader(day));
    return new Telling.Paper(
        at, Channel.PLATFORM, ABOVE, text(one, kind), officer(incident, cast, at), leader);
  }

  private long officer(Incident incident, PracticeCast cast, Instant at) {
    return watch.officers(incident.unitId(), at).stream()
        .findFirst()
        .orElse(cast.officers().get(0));
  }

  private static String text(PracticeIncident one, ReportKind kind) {
    Facts facts = one.facts();
    String ending =
        switch (kind) {
          case FIRST, FOLLOW_UP, VERIFICATION -> "有关情况将及时续报。";
          case FINAL -> "目前处置工作已经结束。";
        };
    return facts.summary() + "。\n接报后，" + facts.measures() + "。\n" + ending;
  }

  private void line(
      EntityManager em,
      Incident incident,
      LineKind kind,
      Instant at,
      String text,
      Optional<Instant> moment) {
    em.persist(new IncidentLine(ids.next(), incident.id(), kind, at, text, moment));
  }
}
