package org.xianwu.duty.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.Rosters;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.Shift;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.paperwork.Fields;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Sheet;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;

/**
 * The roster of a holiday or a season (节假日、专项时期值班表) with everybody's phone, as it is sent to the
 * units and the higher level, and how incidents are reported in that time.
 */
final class PeriodSheet implements Sheet {

  private static final List<String> COLUMNS =
      List.of("red", "black", "hours", "leader", "officers", "phone", "note");

  private final Rosters rosters;
  private final WorkCalendar calendar;
  private final Names names;

  PeriodSheet(Rosters rosters, WorkCalendar calendar, People people) {
    this.rosters = rosters;
    this.calendar = calendar;
    this.names = Names.of(people);
  }

  @Override
  public PrintedForm form() {
    return new PrintedForm(
        "duty.roster-period",
        Label.of("节假日（专项）值班表", "Roster of a holiday or a season"),
        "forms/roster-period.docx",
        "duty.roster");
  }

  @Override
  public Map<String, Object> fill(long id) {
    Roster roster = rosters.read(id);
    if (roster.kind() == RosterKind.MONTH) {
      throw Problem.of(DutyProblem.NOTHING_TO_PRINT);
    }
    return values(roster, rosters.shifts(id), calendar::day, names);
  }

  @Override
  public Set<String> mandatory() {
    return Set.of("title", "number", "dutyPhone", "days.leader", "days.officers");
  }

  @Override
  public Map<String, Object> sample() {
    return values(
        SampleDuty.festival(),
        SampleDuty.shiftsOfFestival(),
        SampleDuty::calendar,
        SampleDuty.names());
  }

  private static Map<String, Object> values(
      Roster roster, List<Shift> shifts, RosterDays.Arrangement calendar, Names names) {
    Fields fields = RosterDays.head(roster, shifts, names);
    List<String> faxes =
        shifts.stream()
            .map(shift -> shift.assignment().fax())
            .filter(fax -> !fax.isEmpty())
            .distinct()
            .toList();
    return fields
        .text("fax", Written.orNone(String.join("、", faxes)))
        .rows("days", COLUMNS, RosterDays.rows(roster, shifts), row -> cells(row, calendar, names))
        .values();
  }

  private static List<String> cells(
      RosterDays.Row row, RosterDays.Arrangement calendar, Names names) {
    String weekday = "\n" + RosterDays.weekday(row.day());
    List<String> cells = new ArrayList<>(RosterDays.date(row.day(), calendar, weekday));
    Optional<Assignment> who = row.shift().map(Shift::assignment);
    cells.add(
        row.shift()
            .map(one -> RosterDays.hours(one).replace(" ", "\n").replace("—次日", "—\n次日"))
            .orElse(Written.NONE));
    cells.add(
        who.map(one -> RosterDays.leaders(one, person -> leader(person, names)))
            .orElse(Written.NONE));
    cells.add(who.map(one -> officers(one, names)).orElse(Written.NONE));
    cells.add(who.map(one -> Written.orNone(one.phone())).orElse(Written.NONE));
    cells.add(RosterDays.note(row, calendar, "\n"));
    return cells;
  }

  private static String leader(long person, Names names) {
    String title = names.title(person);
    return title.isEmpty() ? names.reached(person) : names.reached(person) + "\n" + title;
  }

  private static String officers(Assignment who, Names names) {
    String officers =
        who.officerIds().stream().map(names::reached).collect(Collectors.joining("\n"));
    String driver =
        who.driverId() == 0 ? "" : "\n驾驶员 " + names.reached(who.driverId()).replace(" ", "\n");
    return Written.orNone(officers + driver);
  }
}
