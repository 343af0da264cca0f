package org.xianwu.platform.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

/** Why something is done; the body may be absent where no reason is asked for. */
@Schema(name = "Reason", description = "Why something is done")
public record Reason(@Schema(maxLength = 500) String reason) {

  private static final int LONGEST = 500;

  /** The reason of a body that may be null, trimmed; empty when none is given. */
  public static String in(Reason body) {
    Inputs inputs = new Inputs();
    String given = inputs.text("reason", body == null ? null : body.reason(), LONGEST);
    inputs.done();
    return given;
  }

  /**
   * The reason of a body that must give one.
   *
   * @throws Problem {@code request.invalid} on the field reason
   */
  public static String required(Reason body) {
    String given = in(body);
    if (given.isEmpty()) {
      throw Problem.of(CommonProblem.INVALID).field("reason", CommonProblem.REQUIRED);
    }
    return given;
  }
}
