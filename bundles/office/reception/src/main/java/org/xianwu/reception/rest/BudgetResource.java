package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Path;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.reception.ledger.BudgetLedger;

/** Budgets by unit and year: list, form, history, export. */
@Path("budgets")
@Tag(name = "budgets")
@Requires(Requires.SIGNED_IN)
public final class BudgetResource extends LedgerResource {

  BudgetResource(Ledgers ledgers, BudgetLedger ledger) {
    super(ledgers, ledger);
  }
}
