package org.xianwu.duty.app.handover;

import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;

/** The permissions of handovers, and what the roles of duty get of them. */
public final class HandoverPermissions {

  public static final String VIEW = "duty.handover.view";
  public static final String SIGN = "duty.handover.sign";
  public static final String EXPORT = "duty.handover.export";

  private HandoverPermissions() {}

  public static List<Permission> all() {
    return List.of(
        Permission.of(VIEW, "查看交接班记录", "See handovers", DataScope.COUNTY),
        Permission.of(SIGN, "办理交接班", "Sign handovers", DataScope.UNIT),
        Permission.of(EXPORT, "导出交接班记录", "Export handovers", DataScope.COUNTY));
  }

  /** What a role of duty may do with handovers. */
  public static Map<String, DataScope> of(String role) {
    return switch (role) {
      case "duty.keeper" ->
          Map.of(VIEW, DataScope.UNIT, SIGN, DataScope.UNIT, EXPORT, DataScope.UNIT);
      case "duty.officer" -> Map.of(VIEW, DataScope.UNIT, SIGN, DataScope.UNIT);
      case "duty.leader", "duty.head" -> Map.of(VIEW, DataScope.COUNTY);
      default -> Map.of();
    };
  }
}
