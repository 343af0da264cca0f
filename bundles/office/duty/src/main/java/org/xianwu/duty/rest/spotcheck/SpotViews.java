package org.xianwu.duty.rest.spotcheck;

import io.swagger.v3.oas.annotations.media.Schema;
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
import org.xianwu.duty.app.DutyBoard;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.spotcheck.SpotBoard;
import org.xianwu.duty.config.SpotCheckSettings;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.spotcheck.SpotCheck;
import org.xianwu.duty.domain.spotcheck.SpotDraw;
import org.xianwu.duty.domain.spotcheck.SpotFigures;
import org.xianwu.duty.domain.spotcheck.SpotGroup;
import org.xianwu.duty.domain.spotcheck.SpotOutcome;
import org.xianwu.duty.domain.spotcheck.SpotTask;
import org.xianwu.platform.api.calendar.WorkCalendar;

/** Spot checks as they are sent: names for ids, and who should be at the post now. */
@Component(service = SpotViews.class)
public final class SpotViews {

  private final DutyBoard board;
  private final People people;
  private final SpotCheckSettings settings;
  private final Clock clock;

  @Activate
  public SpotViews(
      @Reference DutyBoard board,
      @Reference People people,
      @Reference SpotCheckSettings settings,
      @Reference Clock clock) {
    this.board = Objects.requireNonNull(board);
    this.people = Objects.requireNonNull(people);
    this.settings = Objects.requireNonNull(settings);
    this.clock = Objects.requireNonNull(clock);
  }

  /** A unit by its present name. */
  @Schema(name = "SpotUnit", description = "A unit")
  public record UnitView(String id, String name) {}

  /**
   * A unit that is to be checked.
   *
   * @param origin drawn, named or ordered
   * @param phone landline of its duty room, empty when unknown
   * @param leader who should lead at this moment, empty when no roster is published here
   * @param officers who should serve at this moment
   */
  @Schema(name = "SpotTask", description = "A unit that is to be checked")
  public record TaskView(
      String id,
      UnitView unit,
      String method,
      LocalDate day,
      String origin,
      String drawId,
      String note,
      String phone,
      String leader,
      List<String> officers) {}

  TaskView task(SpotTask task) {
    Optional<Shift> serving = board.serving(task.unitId(), clock.instant());
    String phone = serving.map(shift -> shift.assignment().phone()).orElse("");
    return new TaskView(
        Long.toString(task.id()),
        unit(task.unitId()),
        task.method().code(),
        task.day(),
        task.reference().isPresent() ? "ordered" : task.drawId().isPresent() ? "drawn" : "named",
        task.drawId().map(String::valueOf).orElse(null),
        task.note(),
        phone.isEmpty() ? people.dutyPhone(task.unitId()) : phone,
        serving.map(shift -> people.name(shift.assignment().leaderId())).orElse(""),
        serving
            .map(shift -> shift.assignment().officerIds().stream().map(people::name).toList())
            .orElseGet(List::of));
  }

  /**
   * A draw.
   *
   * @param seed as a decimal number; JavaScript cannot hold it
   * @param holds whether drawing again from the seed gives the same units
   */
  @Schema(name = "SpotDraw", description = "A random draw with everything that decided it")
  public record DrawView(
      String id,
      LocalDate day,
      String group,
      String groupName,
      String method,
      String seed,
      Instant drawnAt,
      String drawnBy,
      boolean holds,
      List<CandidateView> candidates) {}

  /**
   * A unit that could be drawn.
   *
   * @param checks of the quarter before the draw
   */
  @Schema(name = "SpotCandidate", description = "A unit that could be drawn")
  public record CandidateView(UnitView unit, int checks, boolean chosen) {}

  DrawView draw(SpotDraw draw) {
    return new DrawView(
        Long.toString(draw.id()),
        draw.day(),
        draw.group(),
        settings.groups().stream()
            .filter(group -> group.code().equals(draw.group()))
            .map(group -> group.name().zh())
            .findFirst()
            .orElse(draw.group()),
        draw.method().code(),
        Long.toString(draw.seed()),
        draw.createdAt(),
        people.name(draw.drawnBy()),
        draw.holds(),
        draw.candidates().stream()
            .map(one -> new CandidateView(unit(one.unitId()), one.checks(), one.chosen()))
            .toList());
  }

  /** A group of units in a quarter. */
  @Schema(name = "SpotQuarterGroup", description = "A group of units in a quarter")
  public record GroupView(String code, String zh, String en, List<TurnView> units) {}

  /**
   * A unit in a quarter.
   *
   * @param tasks that wait; always 0 for those who do not check
   */
  @Schema(name = "SpotQuarterUnit", description = "A unit in a quarter")
  public record TurnView(UnitView unit, List<MadeView> checks, int tasks) {}

  /** A check that was made. */
  @Schema(name = "SpotMade", description = "A check that was made")
  public record MadeView(String id, String number, LocalDate day, String outcome) {}

  GroupView group(SpotBoard.GroupTurn turn) {
    SpotGroup group = turn.group();
    return new GroupView(
        group.code(),
        group.name().zh(),
        group.name().en(),
        turn.units().stream()
            .map(
                one ->
                    new TurnView(
                        unit(one.unit().id()),
                        one.checks().stream().map(SpotViews::made).toList(),
                        one.tasks()))
            .toList());
  }

  private static MadeView made(SpotCheck check) {
    return new MadeView(
        Long.toString(check.id()),
        check.number(),
        LocalDate.ofInstant(check.findings().at(), WorkCalendar.ZONE),
        check.findings().outcome().code());
  }

  /**
   * Figures of a period.
   *
   * @param units in the county's order, never by their figures
   */
  @Schema(name = "SpotFigures", description = "Spot checks of a period in figures")
  public record FiguresView(SumView all, List<UnitSumView> units, List<MonthSumView> months) {}

  /**
   * Checks in figures.
   *
   * @param rate in post, whole percent, null without checks
   */
  @Schema(name = "SpotSum", description = "Spot checks in figures")
  public record SumView(
      int checks, int inPost, int left, int missing, int unanswered, int waiting, Integer rate) {

    static SumView of(SpotFigures figures) {
      return new SumView(
          figures.checks(),
          figures.of(SpotOutcome.IN_POST),
          figures.of(SpotOutcome.LEFT),
          figures.of(SpotOutcome.MISSING),
          figures.of(SpotOutcome.UNANSWERED),
          figures.waiting(),
          figures.rate().isPresent() ? figures.rate().getAsInt() : null);
    }
  }

  /** The figures of a unit. */
  @Schema(name = "SpotUnitSum", description = "Spot checks of a unit in figures")
  public record UnitSumView(UnitView unit, SumView sum) {}

  /** The figures of a month. */
  @Schema(name = "SpotMonthSum", description = "Spot checks of a month in figures")
  public record MonthSumView(LocalDate month, SumView sum) {}

  FiguresView figures(SpotBoard.Figures figures) {
    List<UnitSumView> units = new ArrayList<>();
    figures
        .units()
        .forEach((unit, sum) -> units.add(new UnitSumView(unit(unit.id()), SumView.of(sum))));
    List<MonthSumView> months = new ArrayList<>();
    figures.months().forEach((month, sum) -> months.add(new MonthSumView(month, SumView.of(sum))));
    return new FiguresView(SumView.of(figures.all()), units, months);
  }

  private UnitView unit(long id) {
    return new UnitView(Long.toString(id), people.unitName(id, WorkCalendar.today(clock)));
  }
}
