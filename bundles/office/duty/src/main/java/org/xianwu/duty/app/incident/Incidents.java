package org.xianwu.duty.app.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.People;
import org.xianwu.duty.config.DutySettings;
import org.xianwu.duty.domain.incident.Facts;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.IncidentLine;
import org.xianwu.duty.domain.incident.IncidentState;
import org.xianwu.duty.domain.incident.LineKind;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.paperwork.Numbers;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/** Keeping an incident: from the call that brings it to the archive. */
@Component(service = Incidents.class)
public final class Incidents {

  private static final Act RECEIVE = Act.of("receive");
  private static final Act VERIFY = Act.of("verify");
  private static final Act NOTE = Act.of("note");
  private static final Act CORRECT = Act.of("correct");
  private static final Act ASK = Act.of("ask-verification");
  private static final Act CONCLUDE = Act.of("conclude");
  private static final Act DISMISS = Act.of("dismiss");
  private static final Act ARCHIVE = Act.of("archive");
  private static final Act PRESERVE = Act.of("preserve");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final UnitAccess access;
  private final Numbers numbers;
  private final People people;
  private final DutySettings settings;
  private final IncidentNotices notices;

  @Activate
  public Incidents(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Numbers numbers,
      @Reference People people,
      @Reference DutySettings settings,
      @Reference IncidentNotices notices) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
    this.numbers = Objects.requireNonNull(numbers);
    this.people = Objects.requireNonNull(people);
    this.settings = Objects.requireNonNull(settings);
    this.notices = Objects.requireNonNull(notices);
  }

  /**
   * News of an incident has come in, known from now on; gives back its id. Everybody on duty hears
   * of it.
   *
   * @param unit whose duty room it is, the caller's own when empty
   */
  public long receive(Optional<Long> unit, Facts facts) {
    long keeper = access.unit(unit);
    access.require(DutyPermissions.INCIDENT_REPORT, keeper);
    Instant now = clock.instant();
    int year = LocalDate.ofInstant(now, WorkCalendar.ZONE).getYear();
    return store.write(
        RECEIVE,
        em -> {
          // facts are checked on a number that is not drawn yet: a refusal leaves no gap
          Incident.received(ids.next(), keeper, year, 0, facts, now);
          Incident incident =
              Incident.received(
                  ids.next(), keeper, year, numbers.next(Incident.SERIES, year), facts, now);
          limit(em, incident);
          em.persist(incident);
          notices.received(incident, now);
          return incident.id();
        });
  }

  /**
   * More is known. What was corrected in number of dead and level is written into the course.
   *
   * @param rev version that the caller saw
   * @param reason of a smaller number of dead or another level, else may be empty
   */
  public void learn(long id, int rev, Facts facts, String reason) {
    change(
        id,
        Act.EDIT.because(reason),
        (em, incident) -> {
          incident.requireRev(rev, people::name);
          learn(em, incident, facts, reason);
        });
  }

  void learn(EntityManager em, Incident incident, Facts facts, String reason) {
    Facts before = incident.facts();
    incident.learn(facts, reason);
    limit(em, incident);
    Facts after = incident.facts();
    int dead = before.casualties().deaths();
    if (after.casualties().deaths() < dead) {
      String text = dead + " → " + after.casualties().deaths() + "：" + reason;
      line(em, incident, LineKind.DEATHS, text, Optional.empty());
    }
    if (after.level() != before.level()) {
      String text = before.level().label().zh() + " → " + after.level().label().zh();
      line(em, incident, LineKind.LEVEL, text, Optional.empty());
    }
  }

  /** What is reported already stays as it was judged, so only what is owed is measured anew. */
  private static void limit(EntityManager em, Incident incident) {
    if (incident.writtenAt().isEmpty()) {
      Facts facts = incident.facts();
      LocalDate day = LocalDate.ofInstant(incident.known(), WorkCalendar.ZONE);
      incident.limitedTo(
          IncidentRows.limits(em)
              .on(day, facts.subtype().type(), facts.level(), facts.sensitive()));
    }
  }

  /** The news was checked. */
  public void verify(long id, String note) {
    change(
        id,
        VERIFY,
        (em, incident) -> {
          incident.verify();
          line(em, incident, LineKind.VERIFIED, note, Optional.empty());
        });
  }

  /** Writes down what is being done. */
  public void note(long id, String text) {
    change(id, NOTE, (em, incident) -> line(em, incident, LineKind.NOTE, text, Optional.empty()));
  }

  /** The duty room knew at another time; what was kept stays and the correction is added. */
  public void correctKnown(long id, Instant at, String reason) {
    change(
        id,
        CORRECT.because(reason),
        (em, incident) -> {
          incident.correctKnown(at, reason, clock.instant());
          line(em, incident, LineKind.KNOWN, reason, Optional.of(at));
        });
  }

  /**
   * The higher level asked for a verification by phone.
   *
   * @param asker who asked
   * @param due until when, the county's usual time when empty
   */
  public void ask(long id, String asker, String question, Optional<Instant> due) {
    change(id, ASK, (em, incident) -> ask(em, incident, asker, question, due));
  }

  void ask(
      EntityManager em, Incident incident, String asker, String question, Optional<Instant> due) {
    Instant now = clock.instant();
    Instant until = due.orElseGet(() -> now.plus(settings.reporting().answer()));
    incident.ask(now, until);
    line(em, incident, LineKind.INQUIRY, asker + "：" + question, Optional.of(until));
    notices.asked(incident, until, now);
  }

  /** The handling ended at that time. */
  public void conclude(long id, Instant at, String note) {
    change(
        id,
        CONCLUDE,
        (em, incident) -> {
          incident.conclude(at, clock.instant());
          line(em, incident, LineKind.CONCLUDED, note, Optional.of(at));
        });
  }

  /** It was nothing; a leader says so and why. */
  public void dismiss(long id, String reason) {
    store.write(
        DISMISS.because(reason),
        em -> {
          Incident incident = IncidentRows.incident(em, id);
          access.requireRecord(
              DutyPermissions.INCIDENT_LEAD, DutyPermissions.INCIDENT_VIEW, incident.unitId());
          incident.dismiss(reason, clock.instant());
          line(em, incident, LineKind.DISMISSED, reason, Optional.empty());
          return null;
        });
  }

  /** Nothing is to be done about it any more. */
  public void archive(long id) {
    change(
        id,
        ARCHIVE,
        (em, incident) -> {
          incident.archive();
          line(em, incident, LineKind.ARCHIVED, "", Optional.empty());
        });
  }

  /** Whether its personal data is kept as evidence; a leader decides. */
  public void preserve(long id, boolean kept, String reason) {
    store.write(
        PRESERVE.because(reason),
        em -> {
          Incident incident = IncidentRows.incident(em, id);
          access.requireRecord(
              DutyPermissions.INCIDENT_LEAD, DutyPermissions.INCIDENT_VIEW, incident.unitId());
          incident.preserve(kept, reason);
          String text = (kept ? "保留：" : "解除：") + reason;
          line(em, incident, LineKind.EVIDENCE, text, Optional.empty());
          return null;
        });
  }

  /**
   * The incident as it stands.
   *
   * @throws Problem {@code request.not-found} when the caller may not see it
   */
  public Incident read(long id) {
    return store.read(
        em -> {
          Incident incident = IncidentRows.incident(em, id);
          access.requireRecord(
              DutyPermissions.INCIDENT_VIEW, DutyPermissions.INCIDENT_VIEW, incident.unitId());
          return incident;
        });
  }

  /**
   * What the caller may do with the incident now, in the order of the buttons.
   *
   * @param phonedOnly whether a report waits to be written
   */
  public List<String> verbs(Incident incident, boolean phonedOnly) {
    List<String> verbs = new ArrayList<>();
    long unit = incident.unitId();
    IncidentState state = incident.state();
    boolean asked = incident.askedAt().isPresent();
    boolean concluded = incident.concludedAt().isPresent();
    boolean reports = access.reaches(DutyPermissions.INCIDENT_REPORT, unit);
    boolean leads = access.reaches(DutyPermissions.INCIDENT_LEAD, unit);
    if (reports && (state == IncidentState.RECEIVED || state == IncidentState.VERIFIED)) {
      verbs.add("first");
      if (state == IncidentState.RECEIVED) {
        verbs.add("verify");
      }
    }
    if (reports && phonedOnly) {
      verbs.add("write");
    }
    if (reports && asked) {
      verbs.add("answer");
    }
    if (reports && state.running()) {
      verbs.addAll(concluded ? List.of("final", "follow-up") : List.of("follow-up", "conclude"));
      if (!concluded) {
        verbs.add("final");
      }
    }
    if (reports && state != IncidentState.ARCHIVED) {
      verbs.addAll(List.of("note", "ask", "correct"));
    }
    if (reports && !asked && (state == IncidentState.CLOSED || state == IncidentState.DISMISSED)) {
      verbs.add("archive");
    }
    if (leads) {
      if (state.open()) {
        verbs.add("dismiss");
      }
      verbs.add("preserve");
    }
    return verbs;
  }

  private void change(long id, Act act, BiConsumer<EntityManager, Incident> work) {
    store.write(
        act,
        em -> {
          Incident incident = IncidentRows.incident(em, id);
          access.requireRecord(
              DutyPermissions.INCIDENT_REPORT, DutyPermissions.INCIDENT_VIEW, incident.unitId());
          work.accept(em, incident);
          return null;
        });
  }

  void line(
      EntityManager em, Incident incident, LineKind kind, String text, Optional<Instant> moment) {
    em.persist(new IncidentLine(ids.next(), incident.id(), kind, clock.instant(), text, moment));
  }
}
