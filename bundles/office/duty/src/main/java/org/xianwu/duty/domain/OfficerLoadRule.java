package org.xianwu.duty.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xianwu.platform.api.problem.Problem;

/** Points at officers with many shifts in one month. */
final class OfficerLoadRule implements Rule {

  private final DutyRules duty;
  private final Staff staff;

  OfficerLoadRule(DutyRules duty, Staff staff) {
    this.duty = duty;
    this.staff = staff;
  }

  @Override
  public List<Finding> check(Plan plan) {
    Map<YearMonth, Map<Long, Integer>> load = new TreeMap<>();
    for (Shift shift : plan.shifts()) {
      Map<Long, Integer> month =
          load.computeIfAbsent(YearMonth.from(shift.day()), key -> new TreeMap<>());
      shift.assignment().officerIds().forEach(officer -> month.merge(officer, 1, Integer::sum));
    }
    List<Finding> found = new ArrayList<>();
    load.forEach(
        (month, officers) ->
            officers.forEach(
                (officer, count) -> {
                  if (count > duty.officerShiftsPerMonth()) {
                    found.add(finding(plan, month, officer, count));
                  }
                }));
    return found;
  }

  private Finding finding(Plan plan, YearMonth month, long officer, int count) {
    Problem hint =
        Problem.of(DutyProblem.OFFICER_LOAD)
            .with("name", staff.name(officer))
            .with("month", month)
            .with("count", count)
            .with("most", duty.officerShiftsPerMonth());
    return plan.shifts().stream()
        .filter(shift -> YearMonth.from(shift.day()).equals(month))
        .filter(shift -> shift.assignment().officerIds().contains(officer))
        .skip(duty.officerShiftsPerMonth())
        .findFirst()
        .map(shift -> Finding.soft(shift.day(), shift.id(), hint))
        .orElseThrow();
  }
}
