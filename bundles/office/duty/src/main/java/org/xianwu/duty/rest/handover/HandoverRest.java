package org.xianwu.duty.rest.handover;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.handover.Handovers;
import org.xianwu.duty.ledger.HandoverLedger;
import org.xianwu.platform.api.ledger.Ledgers;

/** Gives the resource of handovers to the function's REST application. */
@Component(service = HandoverRest.class)
public final class HandoverRest {

  private final HandoverResource resource;

  @Activate
  public HandoverRest(
      @Reference Ledgers ledgers,
      @Reference HandoverLedger ledger,
      @Reference Handovers handovers,
      @Reference People people) {
    resource = new HandoverResource(ledgers, ledger, handovers, people);
  }

  /** The resource under {@code /api/duty/handovers}. */
  public HandoverResource resource() {
    return resource;
  }
}
