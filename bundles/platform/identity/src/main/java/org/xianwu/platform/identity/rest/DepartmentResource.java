package org.xianwu.platform.identity.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.identity.ledger.DepartmentLedger;

/** {@code /api/identity/departments}. */
@Path("departments")
@Tag(name = "departments")
@Component(service = DepartmentResource.class)
public final class DepartmentResource extends LedgerResource {

  /** Publishes the ledger. */
  @Activate
  public DepartmentResource(@Reference Ledgers ledgers, @Reference DepartmentLedger ledger) {
    super(ledgers, ledger);
  }
}
