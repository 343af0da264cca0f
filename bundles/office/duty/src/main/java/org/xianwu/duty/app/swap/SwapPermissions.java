package org.xianwu.duty.app.swap;

import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;

/** The permissions of swaps, and what the roles of duty get of them. */
public final class SwapPermissions {

  public static final String VIEW = "duty.swap.view";
  public static final String ASK = "duty.swap.ask";
  public static final String EXPORT = "duty.swap.export";

  private SwapPermissions() {}

  public static List<Permission> all() {
    return List.of(
        Permission.of(VIEW, "查看调班", "See swaps", DataScope.COUNTY),
        Permission.of(ASK, "申请调班", "Ask for swaps", DataScope.OWN),
        Permission.of(EXPORT, "导出调班台账", "Export swaps", DataScope.COUNTY));
  }

  /** What a role of duty may do with swaps. */
  public static Map<String, DataScope> of(String role) {
    return switch (role) {
      case "duty.keeper" ->
          Map.of(VIEW, DataScope.UNIT, ASK, DataScope.OWN, EXPORT, DataScope.UNIT);
      case "duty.leader", "duty.head" -> Map.of(VIEW, DataScope.UNIT, ASK, DataScope.OWN);
      case "duty.officer" -> Map.of(VIEW, DataScope.OWN, ASK, DataScope.OWN);
      default -> Map.of();
    };
  }
}
