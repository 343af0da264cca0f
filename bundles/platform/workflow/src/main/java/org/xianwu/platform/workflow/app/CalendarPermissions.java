package org.xianwu.platform.workflow.app;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.access.PermissionSource;
import org.xianwu.platform.api.access.RoleTemplate;

/** Who keeps the working calendar; everybody who is signed in may look at it. */
@Component
public final class CalendarPermissions implements PermissionSource {

  /** Importing the arrangement of a year. */
  public static final String IMPORT = "calendar.arrangement.import";

  /** Seeing the ledger of local days. */
  public static final String VIEW_LOCAL = "calendar.local-day.view";

  /** Deciding on local days. */
  public static final String EDIT_LOCAL = "calendar.local-day.edit";

  @Override
  public List<Permission> permissions() {
    return List.of(
        Permission.of(IMPORT, "导入年度放假安排", "Import yearly arrangements", DataScope.COUNTY),
        Permission.of(VIEW_LOCAL, "查看县内放假安排", "See local days", DataScope.COUNTY),
        Permission.of(EDIT_LOCAL, "维护县内放假安排", "Keep local days", DataScope.COUNTY));
  }

  @Override
  public List<RoleTemplate> roles() {
    return List.of(
        new RoleTemplate(
            Administrator.SYSTEM.role(),
            Administrator.SYSTEM.label(),
            Map.of(
                IMPORT, DataScope.COUNTY,
                VIEW_LOCAL, DataScope.COUNTY,
                EDIT_LOCAL, DataScope.COUNTY)));
  }
}
