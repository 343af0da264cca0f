package org.xianwu.platform.api.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.text.Label;

/**
 * A case as approvers see it.
 *
 * @param title one line, at most 120 characters
 * @param unitId unit of the applicant; the chain finds its people there
 * @param attributes values for the conditions of the chain, texts or numbers
 * @param content what is approved, in the order in which it is shown; frozen at submission
 * @param path where the case is shown in the console
 * @param due when it should be decided, if the function knows
 */
public record CaseFacts(
    String title,
    long applicantId,
    long unitId,
    Map<String, Object> attributes,
    List<Line> content,
    String path,
    Optional<Instant> due) {

  public CaseFacts {
    Objects.requireNonNull(title);
    attributes = Map.copyOf(attributes);
    content = List.copyOf(content);
    Objects.requireNonNull(path);
    Objects.requireNonNull(due);
  }

  /** One line of what is approved. */
  public record Line(String key, Label label, String value) {}
}
