package org.xianwu.platform.audit.app;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.access.PermissionSource;
import org.xianwu.platform.api.access.RoleTemplate;

/** The audit trail belongs to the audit administrator (安全审计员) alone. */
@Component
public final class AuditPermissions implements PermissionSource {

  /** Looking at the trail. */
  public static final String VIEW = "audit.entries.view";

  /** Having the chain recomputed. */
  public static final String VERIFY = "audit.verify";

  /** Taking a period away as a file. */
  public static final String EXPORT = "audit.export";

  @Override
  public List<Permission> permissions() {
    return List.of(
        Permission.of(VIEW, "查看审计日志", "See the audit trail", DataScope.COUNTY),
        Permission.of(VERIFY, "校验审计日志", "Verify the audit trail", DataScope.COUNTY),
        Permission.of(EXPORT, "导出审计日志", "Export the audit trail", DataScope.COUNTY));
  }

  @Override
  public List<RoleTemplate> roles() {
    return List.of(
        new RoleTemplate(
            Administrator.AUDIT.role(),
            Administrator.AUDIT.label(),
            Map.of(
                VIEW, DataScope.COUNTY,
                VERIFY, DataScope.COUNTY,
                EXPORT, DataScope.COUNTY)));
  }
}
