package org.xianwu.duty.rest.outing;

import java.time.Clock;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.outing.Outings;
import org.xianwu.duty.app.outing.Suspicions;
import org.xianwu.duty.ledger.OutingLedger;
import org.xianwu.duty.ledger.OutingMatrixLedger;
import org.xianwu.duty.ledger.SuspicionLedger;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.web.ProblemTexts;

/** Gives the resources of outings to the function's REST application. */
@Component(service = OutingRest.class)
public final class OutingRest {

  private final Set<Object> resources;

  @Activate
  public OutingRest(
      @Reference Ledgers ledgers,
      @Reference OutingLedger outingLedger,
      @Reference SuspicionLedger suspicionLedger,
      @Reference OutingMatrixLedger matrixLedger,
      @Reference Outings outings,
      @Reference Suspicions suspicions,
      @Reference People people,
      @Reference CallerContext callers,
      @Reference ProblemTexts texts,
      @Reference Clock clock) {
    resources =
        Set.of(
            new OutingResource(ledgers, outingLedger, outings, people, callers, texts, clock),
            new SuspicionResource(ledgers, suspicionLedger, suspicions, people),
            new MatrixResource(ledgers, matrixLedger));
  }

  /** The resources under {@code /api/duty/outings} and beside it. */
  public Set<Object> resources() {
    return resources;
  }
}
