package org.xianwu.duty.app.spotcheck;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.config.SpotCheckSettings;
import org.xianwu.duty.domain.spotcheck.SpotCheck;
import org.xianwu.duty.domain.spotcheck.SpotGroup;
import org.xianwu.duty.domain.spotcheck.SpotTask;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.api.workflow.TodoSource;
import org.xianwu.platform.api.workflow.Urgency;

/** What spot checks ask of people: make today's, leave no unit out, explain a fault. */
@Component(service = TodoSource.class)
public final class SpotTodos implements TodoSource {

  private static final Label CARRY = Label.of("值班抽查", "Spot check");
  private static final Label EXPLAIN = Label.of("抽查说明", "Explain a fault");

  private final SpotBoard board;
  private final SpotTasks tasks;
  private final SpotCheckSettings settings;
  private final WorkCalendar calendar;
  private final Clock clock;

  @Activate
  public SpotTodos(
      @Reference SpotBoard board,
      @Reference SpotTasks tasks,
      @Reference SpotCheckSettings settings,
      @Reference WorkCalendar calendar,
      @Reference Clock clock) {
    this.board = Objects.requireNonNull(board);
    this.tasks = Objects.requireNonNull(tasks);
    this.settings = Objects.requireNonNull(settings);
    this.calendar = Objects.requireNonNull(calendar);
    this.clock = Objects.requireNonNull(clock);
  }

  @Override
  public List<Todo> waitingFor(Caller caller) {
    List<Todo> waiting = new ArrayList<>();
    LocalDate today = WorkCalendar.today(clock);
    if (caller.can(SpotCheckPermissions.CARRY)) {
      due(today).ifPresent(waiting::add);
      uncovered(today).ifPresent(waiting::add);
      holiday(today).ifPresent(waiting::add);
    }
    if (caller.can(SpotCheckPermissions.EXPLAIN) && caller.unitId() != 0) {
      board.waiting(caller.unitId()).stream()
          .filter(check -> check.checkedBy() != caller.personId())
          .map(this::explanation)
          .forEach(waiting::add);
    }
    return waiting;
  }

  private Optional<Todo> due(LocalDate today) {
    List<SpotTask> due = tasks.open().stream().filter(one -> !one.day().isAfter(today)).toList();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = due.get(0).day();
    return Optional.of(
        todo(
            "spot-due",
            CARRY,
            Label.of(due.size() + " 个单位待抽查", due.size() + " units are to be checked"),
            first,
            first.plusDays(1),
            "/m/duty/spot"));
  }

  private Optional<Todo> uncovered(LocalDate today) {
    LocalDate end = SpotRows.afterQuarterOf(today);
    LocalDate since = end.minusDays(settings.remindDaysBefore());
    if (today.isBefore(since)) {
      return Optional.empty();
    }
    int units = board.quarter(today).stream().mapToInt(turn -> turn.without().size()).sum();
    return units == 0
        ? Optional.empty()
        : Optional.of(
            todo(
                "spot-quarter",
                CARRY,
                Label.of(
                    "本季度还有 " + units + " 个单位未抽查",
                    units + " units were not checked in this quarter"),
                since,
                end,
                "/m/duty/spot?tab=quarter"));
  }

  private Optional<Todo> holiday(LocalDate today) {
    List<SpotGroup> missing = board.missingToday();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String zh = String.join("、", missing.stream().map(group -> group.name().zh()).toList());
    String en = String.join(", ", missing.stream().map(group -> group.name().en()).toList());
    return Optional.of(
        todo(
            "spot-day-off-" + today,
            CARRY,
            Label.of("今天放假，尚未抽查：" + zh, "Day off without a check: " + en),
            today,
            today.plusDays(1),
            "/m/duty/spot"));
  }

  private Todo explanation(SpotCheck check) {
    LocalDate day = LocalDate.ofInstant(check.findings().at(), WorkCalendar.ZONE);
    LocalDate due = calendar.addWorkdays(day, settings.explainWorkdays());
    return todo(
        "spot-explain-" + check.id(),
        EXPLAIN,
        Label.of("请说明抽查情况 " + check.number(), "Explain spot check " + check.number()),
        day,
        due.plusDays(1),
        "/m/duty/spot?tab=records&open=" + check.id());
  }

  private static Todo todo(
      String id, Label kind, Label title, LocalDate since, LocalDate before, String path) {
    return new Todo(
        id,
        "duty",
        Urgency.URGENT,
        kind,
        title,
        "",
        start(since),
        Optional.of(start(before)),
        path);
  }

  private static Instant start(LocalDate day) {
    return SpotRows.start(day);
  }
}
