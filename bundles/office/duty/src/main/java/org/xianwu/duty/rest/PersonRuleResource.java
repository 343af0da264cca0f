package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Path;
import org.xianwu.duty.ledger.PersonRuleLedger;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;

/** Exemptions, absences and other rules about people on duty: list, form, history. */
@Path("person-rules")
@Tag(name = "person-rules")
@Requires(Requires.SIGNED_IN)
public final class PersonRuleResource extends LedgerResource {

  PersonRuleResource(Ledgers ledgers, PersonRuleLedger ledger) {
    super(ledgers, ledger);
  }
}
