package org.xianwu.duty.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.incident.IncidentDesk;
import org.xianwu.duty.app.incident.IncidentDesk.Told;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.IncidentReport;
import org.xianwu.duty.domain.incident.Telling;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.paperwork.Fields;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Sheet;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;

/**
 * A written report of an incident (突发事件信息专报：首报、续报、终报、核报) in the form of an official document.
 *
 * <p>It says what was sent, nothing else: who called and who came to harm stand in columns of their
 * own that are destroyed (突发事件应对法 art 85), and never come onto paper. Basis of its form: GB/T
 * 9704-2012.
 */
final class BulletinSheet implements Sheet {

  private final IncidentDesk desk;
  private final Names names;

  BulletinSheet(IncidentDesk desk, People people) {
    this.desk = desk;
    this.names = Names.of(people);
  }

  @Override
  public PrintedForm form() {
    return new PrintedForm(
        "duty.incident-report",
        Label.of("突发事件信息专报", "Report of an incident"),
        "forms/bulletin.docx",
        "duty.incident-report");
  }

  @Override
  public Map<String, Object> fill(long id) {
    Told told = desk.told(id);
    if (told.report().paper().isEmpty()) {
      throw Problem.of(DutyProblem.NOTHING_TO_PRINT);
    }
    return values(told.incident(), told.report(), names);
  }

  @Override
  public Set<String> mandatory() {
    return Set.of("unit", "issue", "title", "recipient", "paragraphs.text", "signer", "day");
  }

  @Override
  public Map<String, Object> sample() {
    Told told = SampleDuty.told();
    return values(told.incident(), told.report(), SampleDuty.names());
  }

  private static Map<String, Object> values(Incident incident, IncidentReport report, Names names) {
    Telling.Paper paper = report.paper().orElseThrow();
    LocalDate day = LocalDate.ofInstant(paper.at(), WorkCalendar.ZONE);
    return new Fields()
        .text("unit", names.unit(incident.unitId(), day))
        .text("issue", report.issue().map(no -> "第" + no + "期").orElse(Written.NONE))
        .text("kind", report.name())
        .text("number", incident.number())
        .text("title", "关于" + incident.facts().named() + "的报告")
        .text("recipient", paper.recipient())
        .text("day", Written.day(day))
        .text("sentAt", Written.minute(paper.at()))
        .text("channel", paper.channel().label().zh())
        .text("signer", names.name(paper.signer()))
        .text("drafter", names.name(paper.drafter()))
        .text("dutyPhone", Written.orNone(names.dutyPhone(incident.unitId())))
        .text("knownAt", Written.minute(incident.known()))
        .text(
            "occurredAt",
            (incident.facts().approximate() ? "约" : "") + Written.minute(incident.occurAt()))
        .rows("paragraphs", List.of("text"), paragraphs(paper.content()), List::of)
        .values();
  }

  private static List<String> paragraphs(String content) {
    return content.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
