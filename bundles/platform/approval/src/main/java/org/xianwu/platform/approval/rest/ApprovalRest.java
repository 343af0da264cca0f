package org.xianwu.platform.approval.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.web.RestApplication;
import org.xianwu.platform.approval.app.ApprovalDesk;
import org.xianwu.platform.approval.app.ChainBook;
import org.xianwu.platform.approval.app.Decisions;
import org.xianwu.platform.approval.app.Delegations;
import org.xianwu.platform.approval.app.Inbox;
import org.xianwu.platform.approval.app.Reading;
import org.xianwu.platform.approval.app.Steering;
import org.xianwu.platform.approval.app.Subjects;

/** Publishes the resources under {@code /api/approval}. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Approval",
            version = "1.0",
            description = "Chains, cases with their decisions, delegations"),
    servers = @Server(url = "/api/approval"))
@Component
public final class ApprovalRest implements RestApplication {

  private final Set<Object> resources;

  @Activate
  public ApprovalRest(
      @Reference Inbox inbox,
      @Reference Reading reading,
      @Reference Decisions decisions,
      @Reference Steering steering,
      @Reference ApprovalDesk desk,
      @Reference ChainBook chains,
      @Reference Delegations delegations,
      @Reference Subjects subjects,
      @Reference Words words) {
    resources =
        Set.of(
            new CaseResource(inbox, reading, desk, subjects, words),
            new StepResource(decisions, steering, reading, desk, words),
            new DelegationResource(delegations, subjects, words),
            new ChainResource(chains, subjects, words));
  }

  @Override
  public String function() {
    return "approval";
  }

  @Override
  public Set<Object> resources() {
    return resources;
  }
}
