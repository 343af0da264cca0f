package org.xianwu.duty.app.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.incident.Casualties;
import org.xianwu.duty.domain.incident.Facts;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.ReportKind;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Unit;

/**
 * Proposes the text of a report from what is known: time, place, casualties, measures, in the order
 * in which such reports are written (时间、地点、事件、伤亡、处置). Officers correct it before it goes.
 */
@Component(service = Drafts.class)
public final class Drafts {

  private static final DateTimeFormatter SPOKEN =
      DateTimeFormatter.ofPattern("M月d日H时mm分", Locale.CHINA);

  private final Incidents incidents;
  private final Directory directory;
  private final Clock clock;

  @Activate
  public Drafts(
      @Reference Incidents incidents, @Reference Directory directory, @Reference Clock clock) {
    this.incidents = Objects.requireNonNull(incidents);
    this.directory = Objects.requireNonNull(directory);
    this.clock = Objects.requireNonNull(clock);
  }

  /** The text of a report of the kind as of now. */
  public String draft(long id, ReportKind kind) {
    Incident incident = incidents.read(id);
    Facts facts = incident.facts();
    List<String> parts = new ArrayList<>();
    parts.add(opening(facts));
    parts.add("截至" + spoken(clock.instant()) + "，" + harm(facts.casualties()) + "。");
    parts.add(handling(facts));
    parts.add(ending(kind));
    return String.join("\n", parts);
  }

  private String opening(Facts facts) {
    String town =
        directory
            .unit(facts.place().townId())
            .map(Unit::name)
            .filter(name -> !facts.place().detail().startsWith(name))
            .orElse("");
    return spoken(facts.occurAt())
        + (facts.approximate() ? "许，" : "，")
        + town
        + facts.place().detail()
        + "发生"
        + facts.subtype().label().zh()
        + "。"
        + stopped(facts.summary());
  }

  private static String harm(Casualties found) {
    List<String> words = new ArrayList<>();
    add(words, "死亡", found.deaths());
    add(words, "失踪", found.missing());
    add(words, "重伤", found.severe());
    add(words, "轻伤", found.slight());
    add(words, "被困", found.trapped());
    add(words, "受影响", found.affected());
    add(words, "转移", found.evacuated());
    String people = words.isEmpty() ? "未接到人员伤亡报告" : "已造成" + String.join("、", words);
    return found.loss().signum() == 0
        ? people
        : people + "，直接经济损失约" + found.loss().stripTrailingZeros().toPlainString() + "万元";
  }

  private static void add(List<String> words, String what, int number) {
    if (number > 0) {
      words.add(what + number + "人");
    }
  }

  private static String handling(Facts facts) {
    String done = facts.measures().isBlank() ? "正在组织核实和处置" : facts.measures();
    String onSite = facts.leaderOnSite().isBlank() ? "" : facts.leaderOnSite().trim() + "在现场指挥处置。";
    return "接报后，" + stopped(done) + onSite;
  }

  private static String ending(ReportKind kind) {
    return switch (kind) {
      case FIRST, FOLLOW_UP -> "事件原因和进展情况正在进一步核实，有关情况将及时续报。";
      case FINAL -> "目前处置工作已经结束，有关善后工作按规定进行。";
      case VERIFICATION -> "以上情况已经核实，特此报告。";
    };
  }

  private static String stopped(String text) {
    String trimmed = text.trim();
    return trimmed.isEmpty() || trimmed.endsWith("。") ? trimmed : trimmed + "。";
  }

  private static String spoken(Instant at) {
    return SPOKEN.format(LocalDateTime.ofInstant(at, WorkCalendar.ZONE));
  }
}
