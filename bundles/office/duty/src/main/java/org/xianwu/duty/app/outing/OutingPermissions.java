package org.xianwu.duty.app.outing;

import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;

/**
 * The permissions of outings, and what the roles of duty get of them. Movements of leaders are
 * sensitive: the duty room, whoever decides and the person see them, nobody else.
 */
public final class OutingPermissions {

  public static final String VIEW = "duty.outing.view";
  public static final String ASK = "duty.outing.ask";

  /** The duty room: for others, suspicions, passing on. */
  public static final String KEEP = "duty.outing.keep";

  public static final String EXPORT = "duty.outing.export";

  private OutingPermissions() {}

  public static List<Permission> all() {
    return List.of(
        Permission.of(VIEW, "查看外出", "See outings", DataScope.COUNTY),
        Permission.of(ASK, "外出请示报告", "Ask for outings", DataScope.OWN),
        Permission.of(KEEP, "外出管理", "Keep outings", DataScope.COUNTY),
        Permission.of(EXPORT, "导出外出台账", "Export outings", DataScope.COUNTY));
  }

  /** What a role of duty may do with outings. */
  public static Map<String, DataScope> of(String role) {
    return switch (role) {
      case "duty.keeper" ->
          Map.of(
              VIEW, DataScope.COUNTY,
              ASK, DataScope.OWN,
              KEEP, DataScope.COUNTY,
              EXPORT, DataScope.COUNTY);
      case "duty.head" -> Map.of(VIEW, DataScope.COUNTY, ASK, DataScope.OWN);
      case "duty.leader", "duty.officer" -> Map.of(VIEW, DataScope.OWN, ASK, DataScope.OWN);
      default -> Map.of();
    };
  }
}
