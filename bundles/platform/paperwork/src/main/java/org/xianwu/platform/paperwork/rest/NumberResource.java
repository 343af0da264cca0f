package org.xianwu.platform.paperwork.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Path;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.paperwork.ledger.NumberLedger;

/** The register of numbers. */
@Path("numbers")
@Tag(name = "numbers")
@Requires(Requires.SIGNED_IN)
public final class NumberResource extends LedgerResource {

  NumberResource(Ledgers ledgers, NumberLedger ledger) {
    super(ledgers, ledger);
  }
}
