package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.xianwu.duty.domain.FormCheck;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.ProblemTexts;

/**
 * What the rules say of a form.
 *
 * @param acceptable whether nothing keeps it from being sent
 */
@Schema(description = "What the rules say of a form")
public record FormCheckView(boolean acceptable, List<FormFindingView> findings) {

  /** With the words of the reader's language. */
  public static FormCheckView of(Map<String, Problem> faults, FormCheck check, ProblemTexts texts) {
    return new FormCheckView(
        faults.isEmpty() && check.acceptable(), FormFindingView.all(faults, check, texts));
  }
}
