package org.xianwu.duty.domain;

import java.util.List;
import org.xianwu.platform.api.problem.Problem;

/**
 * A new version leaves alone what began already: who serves is changed before the shift starts
 * (调班须在班次开始前批准). What really happened is written into the log.
 */
final class BegunRule implements Rule {

  @Override
  public List<Finding> check(Plan plan) {
    return Difference.between(plan.former(), plan.shifts()).stream()
        .filter(change -> !change.starts().isAfter(plan.now()))
        .map(
            change ->
                Finding.hard(
                    change.day(),
                    0,
                    Problem.of(DutyProblem.SHIFT_BEGAN)
                        .with("day", change.day())
                        .with("number", plan.roster().number())))
        .filter(finding -> !plan.former().isEmpty())
        .toList();
  }
}
