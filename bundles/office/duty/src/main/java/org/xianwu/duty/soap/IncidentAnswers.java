package org.xianwu.duty.soap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.incident.UpperLevel;
import org.xianwu.duty.app.incident.UpperLevel.Reported;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.incident.Facts;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.IncidentReport;
import org.xianwu.duty.domain.incident.ReportKind;
import org.xianwu.duty.domain.incident.Telling;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.soap.Asked;

/** What the duty room above is answered about incidents. */
@Component(service = IncidentAnswers.class)
public final class IncidentAnswers {

  private static final int LONGEST_QUESTION = 1000;
  private static final int LONGEST_NAME = 60;

  private final UpperLevel upper;
  private final Directory directory;

  @Activate
  public IncidentAnswers(@Reference UpperLevel upper, @Reference Directory directory) {
    this.upper = Objects.requireNonNull(upper);
    this.directory = Objects.requireNonNull(directory);
  }

  IncidentPage page(LocalDate from, LocalDate to, String cursor) {
    Asked.requirePeriod(from, to, DutyProblem.PERIOD_INVALID);
    List<Reported> after =
        upper.list(from, to).stream()
            .filter(one -> cursor == null || key(one.incident()).compareTo(cursor.trim()) > 0)
            .toList();
    IncidentPage page = new IncidentPage();
    after.stream().limit(DutySoap.PAGE).map(this::incident).forEach(page.incidents::add);
    page.nextCursor =
        after.size() > DutySoap.PAGE ? key(after.get(DutySoap.PAGE - 1).incident()) : null;
    return page;
  }

  /** Sorts as the list does: by the time of knowledge, then by id. */
  private static String key(Incident incident) {
    return String.format("%019d_%019d", incident.knownAt().toEpochMilli(), incident.id());
  }

  private ReportedIncident incident(Reported reported) {
    Incident one = reported.incident();
    Facts facts = one.facts();
    ReportedIncident answer = new ReportedIncident();
    answer.number = one.number();
    answer.title = facts.title();
    answer.unitCode = directory.unitCode(one.unitId());
    answer.unitName =
        directory.unitName(one.unitId(), LocalDate.ofInstant(one.knownAt(), WorkCalendar.ZONE));
    answer.type = facts.subtype().type().code();
    answer.subtype = facts.subtype().code();
    answer.level = facts.level().code();
    answer.state = one.state().code();
    answer.occurredAt = one.occurAt();
    answer.knownAt = one.known();
    answer.place = facts.place().detail();
    answer.sensitive = facts.sensitive();
    answer.deaths = facts.casualties().deaths();
    answer.missing = facts.casualties().missing();
    answer.severe = facts.casualties().severe();
    answer.slight = facts.casualties().slight();
    answer.trapped = facts.casualties().trapped();
    answer.affected = facts.casualties().affected();
    answer.evacuated = facts.casualties().evacuated();
    answer.loss = facts.casualties().loss();
    answer.answerDue = one.answerDue().orElse(null);
    reported.reports().stream().map(this::report).forEach(answer.reports::add);
    return answer;
  }

  private SentReport report(IncidentReport report) {
    Optional<Telling.Paper> paper = report.paper();
    SentReport answer = new SentReport();
    answer.kind = report.kind().code();
    answer.number = report.number();
    answer.phonedAt = report.call().map(Telling.Call::at).orElse(null);
    answer.writtenAt = paper.map(Telling.Paper::at).orElse(null);
    answer.content = paper.map(Telling.Paper::content).orElse(null);
    answer.signer = paper.map(one -> directory.personName(one.signer())).orElse(null);
    answer.issue = report.issue().orElse(null);
    answer.acknowledgedAt = report.acknowledgedAt().orElse(null);
    answer.acknowledgedBy = report.acknowledgedAt().isPresent() ? report.acknowledgedBy() : null;
    return answer;
  }

  Acknowledged acknowledge(String incident, String kind, int number, String receiver) {
    Acknowledged answer = new Acknowledged();
    answer.at =
        upper.acknowledge(
            given(incident, "incidentNumber", LONGEST_NAME),
            ReportKind.of(given(kind, "kind", LONGEST_NAME)),
            number,
            receiver == null ? "" : shortened(receiver.trim(), "receiver", LONGEST_NAME));
    return answer;
  }

  VerificationAsked ask(String incident, String question, Instant due) {
    VerificationAsked answer = new VerificationAsked();
    answer.due =
        upper.ask(
            given(incident, "incidentNumber", LONGEST_NAME),
            given(question, "question", LONGEST_QUESTION),
            Optional.ofNullable(due));
    return answer;
  }

  private static String given(String text, String field, int longest) {
    if (text == null || text.isBlank()) {
      throw Problem.of(CommonProblem.BAD_FORMAT).with("field", field).with("value", "");
    }
    return shortened(text.trim(), field, longest);
  }

  private static String shortened(String text, String field, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      throw Problem.of(CommonProblem.TOO_LONG).with("field", field).with("max", longest);
    }
    return text;
  }
}
