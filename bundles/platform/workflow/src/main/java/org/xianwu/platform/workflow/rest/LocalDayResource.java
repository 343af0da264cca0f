package org.xianwu.platform.workflow.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Path;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.workflow.ledger.LocalDays;

/** The ledger of local days. */
@Path("local-days")
@Tag(name = "local-days")
public final class LocalDayResource extends LedgerResource {

  LocalDayResource(Ledgers ledgers, LocalDays ledger) {
    super(ledgers, ledger);
  }
}
