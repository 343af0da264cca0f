package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Path;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.reception.ledger.StandardLedger;

/** Standards by rank and day: list, form, history, export. */
@Path("standards")
@Tag(name = "standards")
@Requires(Requires.SIGNED_IN)
public final class StandardResource extends LedgerResource {

  StandardResource(Ledgers ledgers, StandardLedger ledger) {
    super(ledgers, ledger);
  }
}
