package org.xianwu.duty.domain;

import java.util.List;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.problem.ProblemCode;

/** Everything that the rules found in a form. */
public record FormCheck(List<FormFinding> findings) {

  public FormCheck {
    findings = List.copyOf(findings);
  }

  public boolean acceptable() {
    return findings.stream().noneMatch(FormFinding::hard);
  }

  public List<FormFinding> warnings() {
    return findings.stream().filter(found -> !found.hard()).toList();
  }

  /**
   * Refuses a form that breaks a rule. A single violation speaks for itself; several are named at
   * their fields.
   *
   * @param several code under which several violations are refused
   * @throws Problem with the first violation of each field
   */
  public void require(ProblemCode several) {
    List<FormFinding> violations = findings.stream().filter(FormFinding::hard).toList();
    if (violations.isEmpty()) {
      return;
    }
    boolean alone = violations.size() == 1;
    Problem refused =
        alone ? violations.get(0).problem() : Problem.of(several).with("count", violations.size());
    for (FormFinding violation : violations) {
      if (!violation.field().isEmpty() && !refused.fields().containsKey(violation.field())) {
        refused.field(violation.field(), copy(violation.problem()));
      }
    }
    throw refused;
  }

  /** A problem cannot stand at a field of itself. */
  private static Problem copy(Problem problem) {
    Problem same = Problem.of(problem.code());
    problem.parameters().forEach(same::with);
    return same;
  }
}
