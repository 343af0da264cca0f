package org.xianwu.duty.rest.incident;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.incident.Drafts;
import org.xianwu.duty.app.incident.IncidentDesk;
import org.xianwu.duty.app.incident.Incidents;
import org.xianwu.duty.app.incident.Reporting;
import org.xianwu.duty.ledger.IncidentLedger;
import org.xianwu.duty.ledger.ReportLimitLedger;
import org.xianwu.platform.api.ledger.Ledgers;

/** The resources about incidents, for the tree of duty. */
@Component(service = IncidentDoors.class)
public final class IncidentDoors {

  private final Set<Object> resources;

  @Activate
  public IncidentDoors(
      @Reference Ledgers ledgers,
      @Reference IncidentLedger incidentLedger,
      @Reference ReportLimitLedger limitLedger,
      @Reference Incidents incidents,
      @Reference Reporting reporting,
      @Reference IncidentDesk desk,
      @Reference Drafts drafts,
      @Reference IncidentViews views) {
    resources =
        Set.of(
            new IncidentResource(
                ledgers, incidentLedger, incidents, reporting, desk, drafts, views),
            new ReportLimitResource(ledgers, limitLedger));
  }

  public Set<Object> resources() {
    return resources;
  }
}
