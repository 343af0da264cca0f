package org.xianwu.duty.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.problem.Problem;

/** Points at the same two officers serving together again and again. */
final class PairRule implements Rule {

  private final DutyRules duty;
  private final Staff staff;

  PairRule(DutyRules duty, Staff staff) {
    this.duty = duty;
    this.staff = staff;
  }

  @Override
  public List<Finding> check(Plan plan) {
    Map<List<Long>, List<Shift>> together = new LinkedHashMap<>();
    for (Shift shift : plan.shifts()) {
      List<Long> officers = shift.assignment().officerIds().stream().sorted().distinct().toList();
      for (int i = 0; i < officers.size(); i++) {
        for (int j = i + 1; j < officers.size(); j++) {
          List<Long> pair = List.of(officers.get(i), officers.get(j));
          together.computeIfAbsent(pair, key -> new ArrayList<>()).add(shift);
        }
      }
    }
    List<Finding> found = new ArrayList<>();
    together.forEach(
        (pair, shifts) -> {
          if (shifts.size() > duty.pairShifts()) {
            found.add(finding(pair, shifts));
          }
        });
    return found;
  }

  private Finding finding(List<Long> pair, List<Shift> shifts) {
    Shift oneTooMany = shifts.get(duty.pairShifts());
    String names = staff.name(pair.get(0)) + "、" + staff.name(pair.get(1));
    return Finding.soft(
        oneTooMany.day(),
        oneTooMany.id(),
        Problem.of(DutyProblem.PAIR_REPEATS).with("names", names).with("count", shifts.size()));
  }
}
