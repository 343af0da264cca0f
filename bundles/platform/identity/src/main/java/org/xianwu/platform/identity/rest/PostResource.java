package org.xianwu.platform.identity.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.identity.ledger.PostLedger;

/** {@code /api/identity/posts}. */
@Path("posts")
@Tag(name = "posts")
@Component(service = PostResource.class)
public final class PostResource extends LedgerResource {

  /** Publishes the ledger. */
  @Activate
  public PostResource(@Reference Ledgers ledgers, @Reference PostLedger ledger) {
    super(ledgers, ledger);
  }
}
