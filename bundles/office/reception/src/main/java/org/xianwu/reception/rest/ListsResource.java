package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Path;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.reception.ledger.ListLedger;

/** The lists of all visits: list, history, export. */
@Path("lists")
@Tag(name = "lists")
@Requires(Requires.SIGNED_IN)
public final class ListsResource extends LedgerResource {

  ListsResource(Ledgers ledgers, ListLedger ledger) {
    super(ledgers, ledger);
  }
}
