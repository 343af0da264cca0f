package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Path;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.reception.ledger.PlaceLedger;

/** Dining places: list, form, history, export. */
@Path("places")
@Tag(name = "places")
@Requires(Requires.SIGNED_IN)
public final class PlaceResource extends LedgerResource {

  PlaceResource(Ledgers ledgers, PlaceLedger ledger) {
    super(ledgers, ledger);
  }
}
