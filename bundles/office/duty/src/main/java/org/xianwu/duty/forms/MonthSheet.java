package org.xianwu.duty.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.Rosters;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.Shift;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Sheet;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;

/** The roster of a month (值班表) as it is posted and sent; statutory days are red. */
final class MonthSheet implements Sheet {

  private static final List<String> COLUMNS =
      List.of("red", "black", "weekday", "type", "leader", "officers", "driver", "phone", "note");

  private final Rosters rosters;
  private final WorkCalendar calendar;
  private final Names names;

  MonthSheet(Rosters rosters, WorkCalendar calendar, People people) {
    this.rosters = rosters;
    this.calendar = calendar;
    this.names = Names.of(people);
  }

  @Override
  public PrintedForm form() {
    return new PrintedForm(
        "duty.roster-month",
        Label.of("值班表", "Roster of a month"),
        "forms/roster-month.docx",
        "duty.roster");
  }

  @Override
  public Map<String, Object> fill(long id) {
    Roster roster = rosters.read(id);
    if (roster.kind() != RosterKind.MONTH) {
      throw Problem.of(DutyProblem.NOTHING_TO_PRINT);
    }
    return values(roster, rosters.shifts(id), calendar::day, names);
  }

  @Override
  public Set<String> mandatory() {
    return Set.of("title", "number", "days.leader", "days.officers");
  }

  @Override
  public Map<String, Object> sample() {
    return values(
        SampleDuty.month(), SampleDuty.shiftsOfMonth(), SampleDuty::calendar, SampleDuty.names());
  }

  private static Map<String, Object> values(
      Roster roster, List<Shift> shifts, RosterDays.Arrangement calendar, Names names) {
    return RosterDays.head(roster, shifts, names)
        .rows("days", COLUMNS, RosterDays.rows(roster, shifts), row -> cells(row, calendar, names))
        .values();
  }

  private static List<String> cells(
      RosterDays.Row row, RosterDays.Arrangement calendar, Names names) {
    List<String> cells = new ArrayList<>(RosterDays.date(row.day(), calendar, ""));
    cells.add(RosterDays.weekday(row.day()));
    Optional<Assignment> who = row.shift().map(Shift::assignment);
    cells.add(row.shift().map(one -> one.type().label().zh()).orElse(Written.NONE));
    cells.add(who.map(one -> RosterDays.leaders(one, names::name)).orElse(Written.NONE));
    cells.add(who.map(one -> names.all(one.officerIds())).orElse(Written.NONE));
    cells.add(who.map(one -> names.orNone(one.driverId())).orElse(Written.NONE));
    cells.add(who.map(one -> Written.orNone(one.phone())).orElse(Written.NONE));
    cells.add(RosterDays.note(row, calendar, "，"));
    return cells;
  }
}
