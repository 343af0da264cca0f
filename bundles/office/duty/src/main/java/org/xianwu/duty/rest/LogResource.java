package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Path;
import org.xianwu.duty.ledger.LogLedger;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;

/** The duty log: list, append, export. */
@Path("log")
@Tag(name = "log")
@Requires(Requires.SIGNED_IN)
public final class LogResource extends LedgerResource {

  LogResource(Ledgers ledgers, LogLedger ledger) {
    super(ledgers, ledger);
  }
}
