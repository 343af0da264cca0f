package org.xianwu.duty.forms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.spotcheck.SpotDraws;
import org.xianwu.duty.app.spotcheck.SpotDraws.Round;
import org.xianwu.duty.domain.spotcheck.SpotCheck;
import org.xianwu.duty.domain.spotcheck.SpotDraw;
import org.xianwu.duty.domain.spotcheck.SpotFigures;
import org.xianwu.duty.domain.spotcheck.SpotFindings;
import org.xianwu.duty.domain.spotcheck.SpotOutcome;
import org.xianwu.duty.domain.spotcheck.SpotState;
import org.xianwu.duty.domain.spotcheck.SpotTask;
import org.xianwu.duty.domain.spotcheck.SpotTaskState;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.paperwork.Fields;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Sheet;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.platform.api.text.Label;

/** A round of spot checks: how it was drawn and what was found (抽查通报); units are not ranked. */
final class SpotSheet implements Sheet {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT).withZone(WorkCalendar.ZONE);

  private final SpotDraws draws;
  private final Names names;

  SpotSheet(SpotDraws draws, People people) {
    this.draws = draws;
    this.names = Names.of(people);
  }

  @Override
  public PrintedForm form() {
    return new PrintedForm(
        "duty.spot-draw",
        Label.of("值班抽查通报", "Bulletin of a spot check"),
        "forms/spot.docx",
        "duty.spot-draw");
  }

  @Override
  public Map<String, Object> fill(long id) {
    return values(draws.round(id), names);
  }

  @Override
  public Set<String> mandatory() {
    return Set.of("day", "seed", "results.unit", "results.outcome");
  }

  @Override
  public Map<String, Object> sample() {
    return values(SampleDuty.round(), SampleDuty.names());
  }

  private static Map<String, Object> values(Round round, Names names) {
    SpotDraw draw = round.draw();
    List<SpotCheck> counting = counting(round);
    SpotFigures figures = SpotFigures.of(counting);
    OptionalInt rate = figures.rate();
    List<SpotCheck> faults =
        counting.stream().filter(check -> check.findings().outcome().fault()).toList();
    long open = round.tasks().stream().filter(task -> task.state() == SpotTaskState.OPEN).count();
    return new Fields()
        .text("day", Written.day(draw.day()))
        .text("group", round.group())
        .text("method", draw.method().label().zh())
        .text("seed", Long.toString(draw.seed()))
        .text("candidates", draw.candidates().size() + "个")
        .text("drawn", draw.chosen().size() + "个")
        .text("drawnBy", names.name(draw.drawnBy()))
        .text("summary", summary(figures))
        .text("rate", rate.isPresent() ? rate.getAsInt() + "%" : Written.NONE)
        .flag("open", open > 0)
        .text("openCount", Long.toString(open))
        .flag("faulty", !faults.isEmpty())
        .rows(
            "results",
            List.of("unit", "at", "answer", "leader", "officer", "process", "log", "outcome"),
            round.tasks().stream()
                .map(task -> result(task, round.checks().get(task), names))
                .toList(),
            Function.identity())
        .rows(
            "faults",
            List.of("unit", "found", "explained", "done"),
            faults,
            check -> fault(check, names))
        .values();
  }

  /** Those that were not annulled, in the order of their units. */
  private static List<SpotCheck> counting(Round round) {
    List<SpotCheck> checks = new ArrayList<>();
    for (SpotTask task : round.tasks()) {
      Optional.ofNullable(round.checks().get(task))
          .filter(check -> check.state() != SpotState.ANNULLED)
          .ifPresent(checks::add);
    }
    return checks;
  }

  private static String summary(SpotFigures figures) {
    List<String> parts = new ArrayList<>();
    for (SpotOutcome outcome : SpotOutcome.values()) {
      if (figures.of(outcome) > 0) {
        parts.add(outcome.label().zh() + figures.of(outcome) + "个");
      }
    }
    return "实际抽查"
        + figures.checks()
        + "个单位"
        + (parts.isEmpty() ? "" : "，其中" + parts.stream().collect(Collectors.joining("、")));
  }

  private static List<String> result(SpotTask task, SpotCheck check, Names names) {
    String unit = names.unit(task.unitId(), task.day());
    if (check == null || check.state() == SpotState.ANNULLED) {
      String why = check != null ? "已作废" : task.state() == SpotTaskState.DROPPED ? "已取消" : "尚未抽查";
      String none = Written.NONE;
      return List.of(unit, none, none, none, none, none, none, why);
    }
    SpotFindings found = check.findings();
    String answer =
        found.answered() ? found.rings() > 0 ? "响铃" + found.rings() + "声" : "应答" : "无应答";
    return List.of(
        unit,
        TIME.format(found.at()),
        answer,
        yes(found.answered(), found.leaderInPost()),
        yes(found.answered(), found.officerInPost()),
        yes(found.answered(), found.knowsProcess()),
        yes(found.answered(), found.logInOrder()),
        found.outcome().label().zh());
  }

  private static String yes(boolean known, boolean fine) {
    return known ? fine ? "√" : "×" : Written.NONE;
  }

  private static List<String> fault(SpotCheck check, Names names) {
    return List.of(
        names.unit(check.unitId(), LocalDate.ofInstant(check.findings().at(), WorkCalendar.ZONE)),
        check.findings().outcome().label().zh() + "：" + check.findings().note(),
        check.explanation().isBlank() ? "尚未说明" : check.explanation(),
        check.followUp().isBlank() ? "正在督办" : check.followUp());
  }
}
