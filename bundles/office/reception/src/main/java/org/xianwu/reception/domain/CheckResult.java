package org.xianwu.reception.domain;

import java.util.List;
import org.xianwu.platform.api.problem.Problem;

/** Everything that a check of an order found, violations first. */
public record CheckResult(List<Finding> findings) {

  public CheckResult {
    findings =
        findings.stream()
            .sorted((one, other) -> Boolean.compare(other.hard(), one.hard()))
            .toList();
  }

  public List<Finding> violations() {
    return findings.stream().filter(Finding::hard).toList();
  }

  public List<Finding> warnings() {
    return findings.stream().filter(finding -> !finding.hard()).toList();
  }

  /**
   * Refuses an order that breaks a rule; the fields name the first violation of each input.
   *
   * @throws Problem {@code reception.order-refused}
   */
  public void require(String number) {
    List<Finding> violations = violations();
    if (violations.isEmpty()) {
      return;
    }
    Problem refused =
        Problem.of(ReceptionProblem.ORDER_REFUSED)
            .with("number", number)
            .with("count", violations.size());
    for (Finding violation : violations) {
      if (!refused.fields().containsKey(violation.field())) {
        refused.field(violation.field(), violation.problem());
      }
    }
    throw refused;
  }
}
