package org.xianwu.duty.rest.swap;

import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.swap.Swaps;
import org.xianwu.duty.ledger.SwapLedger;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.web.ProblemTexts;

/** Gives the resource of swaps to the function's REST application. */
@Component(service = SwapRest.class)
public final class SwapRest {

  private final SwapResource resource;

  @Activate
  public SwapRest(
      @Reference Ledgers ledgers,
      @Reference SwapLedger ledger,
      @Reference Swaps swaps,
      @Reference People people,
      @Reference CallerContext callers,
      @Reference ProblemTexts texts) {
    resource =
        new SwapResource(
            ledgers,
            Objects.requireNonNull(ledger),
            Objects.requireNonNull(swaps),
            people,
            callers,
            texts);
  }

  /** The resource under {@code /api/duty/swaps}. */
  public SwapResource resource() {
    return resource;
  }
}
