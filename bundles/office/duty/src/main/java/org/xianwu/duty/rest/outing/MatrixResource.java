package org.xianwu.duty.rest.outing;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Path;
import org.xianwu.duty.ledger.OutingMatrixLedger;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;

/** The county's table of who decides on whose outing. */
@Path("outing-matrix")
@Tag(name = "outing-matrix")
@Requires(Requires.SIGNED_IN)
public final class MatrixResource extends LedgerResource {

  public MatrixResource(Ledgers ledgers, OutingMatrixLedger ledger) {
    super(ledgers, ledger);
  }
}
