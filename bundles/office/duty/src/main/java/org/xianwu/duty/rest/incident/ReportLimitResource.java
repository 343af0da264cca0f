package org.xianwu.duty.rest.incident;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Path;
import org.xianwu.duty.ledger.ReportLimitLedger;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;

/** The county's limits of reporting. */
@Path("report-limits")
@Tag(name = "report-limits")
@Requires(Requires.SIGNED_IN)
public final class ReportLimitResource extends LedgerResource {

  public ReportLimitResource(Ledgers ledgers, ReportLimitLedger ledger) {
    super(ledgers, ledger);
  }
}
