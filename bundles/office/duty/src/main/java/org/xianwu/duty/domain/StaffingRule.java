package org.xianwu.duty.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;

/**
 * Every shift has a leader who holds a leader's post on that day, enough officers for the kind of
 * day, nobody twice, and a phone (在岗带班、双人值守).
 */
public final class StaffingRule implements Rule {

  private final DutyRules duty;
  private final WorkCalendar calendar;
  private final Staff staff;

  public StaffingRule(DutyRules duty, WorkCalendar calendar, Staff staff) {
    this.duty = duty;
    this.calendar = calendar;
    this.staff = staff;
  }

  @Override
  public List<Finding> check(Plan plan) {
    List<Finding> found = new ArrayList<>();
    for (Shift shift : plan.shifts()) {
      Assignment who = shift.assignment();
      people(shift.day(), who).forEach((problem) -> found.add(hard(shift, problem)));
      missing(shift.day(), who).forEach(problem -> found.add(hard(shift, problem)));
      if (calendar.day(shift.day()).type() == DayType.STATUTORY && who.mainLeaderId() == 0) {
        Problem hint = Problem.of(DutyProblem.MAIN_LEADER_MISSING).with("day", shift.day());
        found.add(Finding.soft(shift.day(), shift.id(), hint));
      }
    }
    return found;
  }

  /**
   * Refuses people who may not serve in the posts they are given.
   *
   * @throws Problem with the fields leaderId, mainLeaderId, officerIds, driverId
   */
  public void requirePeople(LocalDate day, Assignment who) {
    List<Problem> problems = people(day, who);
    if (!problems.isEmpty()) {
      throw problems.get(0);
    }
  }

  private List<Problem> people(LocalDate day, Assignment who) {
    List<Problem> problems = new ArrayList<>();
    for (long person : who.people()) {
      if (!staff.serves(person)) {
        problems.add(blame(DutyProblem.PERSON_UNKNOWN, field(who, person), person, day));
      } else if (who.namesTwice(person)) {
        problems.add(blame(DutyProblem.PERSON_TWICE, "officerIds", person, day));
      }
    }
    if (!problems.isEmpty()) {
      return problems;
    }
    if (who.leaderId() != 0 && !staff.leaderOn(who.leaderId(), day)) {
      problems.add(blame(DutyProblem.LEADER_WITHOUT_POST, "leaderId", who.leaderId(), day));
    }
    if (who.mainLeaderId() != 0 && !staff.mainLeaderOn(who.mainLeaderId(), day)) {
      problems.add(
          blame(DutyProblem.MAIN_LEADER_WITHOUT_POST, "mainLeaderId", who.mainLeaderId(), day));
    }
    return problems;
  }

  private List<Problem> missing(LocalDate day, Assignment who) {
    List<Problem> problems = new ArrayList<>();
    if (who.leaderId() == 0) {
      problems.add(Problem.of(DutyProblem.LEADER_MISSING).with("day", day));
    }
    int least = duty.leastOfficers(calendar.day(day).type().working());
    if (who.officerIds().size() < least) {
      problems.add(
          Problem.of(DutyProblem.OFFICERS_TOO_FEW)
              .with("day", day)
              .with("least", least)
              .with("found", who.officerIds().size()));
    }
    if (who.phone().isEmpty()) {
      problems.add(Problem.of(DutyProblem.PHONE_MISSING).with("day", day));
    }
    return problems;
  }

  private Problem blame(DutyProblem code, String field, long person, LocalDate day) {
    return named(code, person, day).field(field, named(code, person, day));
  }

  private Problem named(DutyProblem code, long person, LocalDate day) {
    return Problem.of(code).with("name", staff.name(person)).with("day", day);
  }

  private static String field(Assignment who, long person) {
    if (who.leaderId() == person) {
      return "leaderId";
    }
    if (who.mainLeaderId() == person) {
      return "mainLeaderId";
    }
    return who.driverId() == person ? "driverId" : "officerIds";
  }

  private static Finding hard(Shift shift, Problem problem) {
    return Finding.hard(shift.day(), shift.id(), problem);
  }
}
