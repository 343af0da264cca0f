package org.xianwu.platform.approval.app;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.access.PermissionSource;
import org.xianwu.platform.api.access.RoleTemplate;
import org.xianwu.platform.api.text.Label;

/** Whoever is asked may decide; these are for what goes beyond one's own cases. */
@Component
public final class ApprovalPermissions implements PermissionSource {

  /** Setting the chains: who approves what is a matter of security, not of any office function. */
  public static final String CHAINS = "approval.chain.edit";

  /** Suspending, resuming, extending and reassigning cases, declaring approved ones void. */
  public static final String STEER = "approval.case.steer";

  @Override
  public List<Permission> permissions() {
    return List.of(
        Permission.of(CHAINS, "配置审批流程", "Set the chains of approval", DataScope.COUNTY),
        Permission.of(
            STEER, "挂起、延期、改派、作废审批事项", "Suspend, extend, reassign, void cases", DataScope.COUNTY));
  }

  @Override
  public List<RoleTemplate> roles() {
    return List.of(
        new RoleTemplate(
            Administrator.SECURITY.role(),
            Administrator.SECURITY.label(),
            Map.of(CHAINS, DataScope.COUNTY)),
        new RoleTemplate(
            "approval.leader",
            Label.of("审批统筹", "Steward of approvals"),
            Map.of(STEER, DataScope.COUNTY)));
  }
}
