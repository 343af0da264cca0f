package org.xianwu.duty.domain.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.calendar.Light;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/**
 * Something that is owed to the higher level.
 *
 * @param since from when its clock runs
 * @param due when it is late
 * @param hard whether lateness is a breach (迟报), else it is only pointed at
 */
public record Owed(Matter matter, Instant since, Instant due, boolean hard) {

  /** What is owed. */
  public enum Matter implements Named {
    PHONE("phone", "电话首报", "First report by phone"),
    WRITTEN("written", "书面首报", "First report in writing"),
    ANSWER("answer", "核报", "Verification"),
    FOLLOW_UP("follow-up", "续报", "Follow-up"),
    FINAL("final", "终报", "Final report"),
    ENDING("ending", "长时间未终报", "No final report yet");

    private final String code;
    private final Label label;

    Matter(String code, String zh, String en) {
      this.code = code;
      this.label = Label.of(zh, en);
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public Label label() {
      return label;
    }
  }

  public Owed {
    Objects.requireNonNull(matter);
    Objects.requireNonNull(since);
    Objects.requireNonNull(due);
  }

  /** Everything owed for an incident now, the most urgent first. */
  public static List<Owed> of(Incident incident, ReportRules rules) {
    List<Owed> owed = new ArrayList<>();
    Instant known = incident.known();
    if (incident.state().open() && incident.writtenAt().isEmpty()) {
      if (incident.phoneAt().isEmpty()) {
        owed.add(new Owed(Matter.PHONE, known, incident.phoneDue(), true));
      }
      owed.add(new Owed(Matter.WRITTEN, known, incident.writtenDue(), true));
    }
    incident
        .answerDue()
        .ifPresent(
            due -> owed.add(new Owed(Matter.ANSWER, incident.askedAt().orElseThrow(), due, true)));
    if (incident.state().running()) {
      running(incident, rules).forEach(owed::add);
    }
    owed.sort(Comparator.comparing(Owed::due));
    return owed;
  }

  private static List<Owed> running(Incident incident, ReportRules rules) {
    Optional<Instant> concluded = incident.concludedAt();
    if (concluded.isPresent()) {
      Instant end = concluded.get();
      return List.of(new Owed(Matter.FINAL, end, end.plus(rules.ending()), true));
    }
    List<Owed> owed = new ArrayList<>();
    Instant last = incident.lastReportAt().orElseGet(incident::known);
    if (incident.facts().level().atLeast(IncidentLevel.MAJOR)) {
      boolean early = last.isBefore(incident.known().plus(rules.early()));
      Duration pause = early ? rules.followUpEarly() : rules.followUpLater();
      owed.add(new Owed(Matter.FOLLOW_UP, last, last.plus(pause), true));
    }
    Instant first = incident.phoneAt().or(incident::writtenAt).orElseGet(incident::known);
    owed.add(new Owed(Matter.ENDING, first, first.plus(rules.longest()), false));
    return owed;
  }

  /** Red when late, yellow in the time of warning, else green; soft matters turn yellow only. */
  public Light light(Instant now, Duration warning) {
    if (now.isAfter(due)) {
      return hard ? Light.RED : Light.YELLOW;
    }
    return hard && !now.isBefore(due.minus(warning)) ? Light.YELLOW : Light.GREEN;
  }
}
