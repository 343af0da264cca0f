package org.xianwu.platform.operations.app;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.access.PermissionSource;
import org.xianwu.platform.api.access.RoleTemplate;

/** What the system administrator may do with the product itself. */
@Component
public final class OperationsPermissions implements PermissionSource {

  /** Installing, starting, stopping, upgrading and removing functions. */
  public static final String MANAGE = "operations.functions.manage";

  /** Seeing state, reasons and figures of the product. */
  public static final String HEALTH = "operations.health.view";

  @Override
  public List<Permission> permissions() {
    return List.of(
        Permission.of(MANAGE, "管理功能", "Manage functions", DataScope.COUNTY),
        Permission.of(HEALTH, "查看运行状况", "See the state of the product", DataScope.COUNTY));
  }

  @Override
  public List<RoleTemplate> roles() {
    return List.of(
        new RoleTemplate(
            Administrator.SYSTEM.role(),
            Administrator.SYSTEM.label(),
            Map.of(MANAGE, DataScope.COUNTY, HEALTH, DataScope.COUNTY)));
  }
}
