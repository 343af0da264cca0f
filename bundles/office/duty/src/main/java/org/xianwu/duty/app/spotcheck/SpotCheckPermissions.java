package org.xianwu.duty.app.spotcheck;

import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;

/** Who may check other units, and who answers for the own one. */
public final class SpotCheckPermissions {

  public static final String VIEW = "duty.spot-check.view";
  public static final String CARRY = "duty.spot-check.carry";
  public static final String EXPLAIN = "duty.spot-check.explain";
  public static final String EXPORT = "duty.spot-check.export";
  public static final String ORDER = "duty.spot-check.order";

  private SpotCheckPermissions() {}

  public static List<Permission> all() {
    return List.of(
        Permission.of(VIEW, "查看值班抽查", "See spot checks", DataScope.COUNTY),
        Permission.of(CARRY, "抽取和登记值班抽查", "Draw and make spot checks", DataScope.COUNTY),
        Permission.of(EXPLAIN, "说明本单位抽查情况", "Explain the own unit's faults", DataScope.UNIT),
        Permission.of(EXPORT, "导出值班抽查", "Export spot checks", DataScope.COUNTY),
        Permission.of(ORDER, "上级平台下达值班抽查", "Order spot checks as a platform", DataScope.COUNTY));
  }

  /** What a role of duty may do with spot checks. */
  public static Map<String, DataScope> of(String role) {
    return switch (role) {
      case "duty.inspector" ->
          Map.of(VIEW, DataScope.COUNTY, CARRY, DataScope.COUNTY, EXPORT, DataScope.COUNTY);
      case "duty.keeper" -> Map.of(VIEW, DataScope.UNIT, EXPLAIN, DataScope.UNIT);
      case "duty.leader", "duty.head" -> Map.of(VIEW, DataScope.COUNTY, EXPORT, DataScope.COUNTY);
      case "duty.platform" -> Map.of(ORDER, DataScope.COUNTY);
      default -> Map.of();
    };
  }
}
