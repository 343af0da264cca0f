package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Path;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.reception.ledger.SettlementLedger;

/** The settlements of all visits: list, history, export. */
@Path("settlements")
@Tag(name = "settlements")
@Requires(Requires.SIGNED_IN)
public final class SettlementsResource extends LedgerResource {

  SettlementsResource(Ledgers ledgers, SettlementLedger ledger) {
    super(ledgers, ledger);
  }
}
