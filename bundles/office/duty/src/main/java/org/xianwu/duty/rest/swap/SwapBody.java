package org.xianwu.duty.rest.swap;

import io.swagger.v3.oas.annotations.media.Schema;
import org.xianwu.duty.app.swap.SwapInput;
import org.xianwu.platform.api.web.Inputs;

/**
 * A request to swap.
 *
 * @param shiftId shift of the caller
 * @param toId who is asked
 */
@Schema(name = "AskSwap", description = "A request to swap")
public record SwapBody(String shiftId, String toId, @Schema(maxLength = 500) String reason) {

  private static final int LONGEST_REASON = 500;

  /** The request to be kept; everything must be there. */
  SwapInput kept() {
    Inputs inputs = new Inputs();
    inputs.required("shiftId", shiftId);
    inputs.required("toId", toId);
    inputs.requiredText("reason", reason, LONGEST_REASON);
    SwapInput input = input(inputs);
    inputs.done();
    return input;
  }

  /** As far as it is filled. */
  SwapInput input(Inputs inputs) {
    return new SwapInput(
        inputs.reference("shiftId", shiftId),
        inputs.reference("toId", toId),
        inputs.text("reason", reason, LONGEST_REASON));
  }
}
