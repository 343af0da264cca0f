package org.xianwu.platform.paperwork.app;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.access.PermissionSource;
import org.xianwu.platform.api.access.RoleTemplate;
import org.xianwu.platform.api.text.Label;

/** Who sees which numbers were drawn. */
@Component
public final class PaperworkPermissions implements PermissionSource {

  /** Seeing the register of numbers. */
  public static final String NUMBERS = "paperwork.number.view";

  /** Taking the register out as a sheet. */
  public static final String EXPORT = "paperwork.number.export";

  @Override
  public List<Permission> permissions() {
    return List.of(
        Permission.of(NUMBERS, "查看编号登记", "See the register of numbers", DataScope.COUNTY),
        Permission.of(EXPORT, "导出编号登记", "Export the register of numbers", DataScope.COUNTY));
  }

  @Override
  public List<RoleTemplate> roles() {
    return List.of(
        new RoleTemplate(
            "paperwork.registrar",
            Label.of("文书（编号登记）", "Registrar of numbers"),
            Map.of(NUMBERS, DataScope.COUNTY, EXPORT, DataScope.COUNTY)));
  }
}
