package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Path;
import org.xianwu.duty.ledger.ShiftLedger;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;

/** Shifts of all rosters: list, import, export. */
@Path("shifts")
@Tag(name = "shifts")
@Requires(Requires.SIGNED_IN)
public final class ShiftResource extends LedgerResource {

  ShiftResource(Ledgers ledgers, ShiftLedger ledger) {
    super(ledgers, ledger);
  }
}
