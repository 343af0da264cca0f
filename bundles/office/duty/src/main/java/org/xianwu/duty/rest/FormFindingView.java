package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xianwu.duty.domain.FormCheck;
import org.xianwu.duty.domain.FormFinding;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.ProblemTexts;

/**
 * One thing that the rules found in a form.
 *
 * @param field input to blame, empty for the whole
 * @param basis empty when no rule is named
 */
@Schema(description = "One thing that the rules found in a form")
public record FormFindingView(
    @Schema(allowableValues = {"violation", "warning"}) String severity,
    String field,
    String code,
    String message,
    String remedy,
    String basis) {

  /** Faults of form first, then what the rules found at other inputs. */
  public static List<FormFindingView> all(
      Map<String, Problem> faults, FormCheck check, ProblemTexts texts) {
    List<FormFindingView> all = new ArrayList<>();
    faults.forEach((field, problem) -> all.add(of("violation", field, problem, texts)));
    for (FormFinding found : check.findings()) {
      if (!faults.containsKey(found.field())) {
        all.add(of(found.hard() ? "violation" : "warning", found.field(), found.problem(), texts));
      }
    }
    return all;
  }

  private static FormFindingView of(
      String severity, String field, Problem problem, ProblemTexts texts) {
    ProblemTexts.Described words = texts.describe(problem);
    return new FormFindingView(
        severity, field, words.code(), words.title(), words.remedy(), words.basis());
  }
}
