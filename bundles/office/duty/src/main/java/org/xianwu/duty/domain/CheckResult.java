package org.xianwu.duty.domain;

import java.util.Comparator;
import java.util.List;
import org.xianwu.platform.api.problem.Problem;

/** Everything that a check of a roster found, by day. */
public record CheckResult(List<Finding> findings) {

  public CheckResult {
    findings =
        findings.stream()
            .sorted(Comparator.comparing(Finding::day).thenComparing(finding -> !finding.hard()))
            .toList();
  }

  public List<Finding> violations() {
    return findings.stream().filter(Finding::hard).toList();
  }

  public List<Finding> warnings() {
    return findings.stream().filter(finding -> !finding.hard()).toList();
  }

  public boolean publishable() {
    return violations().isEmpty();
  }

  /**
   * Refuses a roster that breaks a rule; the fields name the first violation of each day.
   *
   * @throws Problem {@code duty.roster-incomplete}
   */
  public void requirePublishable(String number) {
    if (publishable()) {
      return;
    }
    List<Finding> violations = violations();
    Problem refused =
        Problem.of(DutyProblem.ROSTER_INCOMPLETE)
            .with("number", number)
            .with("count", violations.size());
    for (Finding violation : violations) {
      if (!refused.fields().containsKey(violation.day().toString())) {
        refused.field(violation.day().toString(), violation.problem());
      }
    }
    throw refused;
  }
}
