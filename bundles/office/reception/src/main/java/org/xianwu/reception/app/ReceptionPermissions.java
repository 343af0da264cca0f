package org.xianwu.reception.app;

import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.access.RoleTemplate;
import org.xianwu.platform.api.text.Label;

/** The permissions of the reception function and the roles that are proposed for it. */
public final class ReceptionPermissions {

  /** Letters, orders, lists and settlements are seen together. */
  public static final String VIEW = "reception.order.view";

  public static final String EDIT = "reception.order.edit";
  public static final String EXPORT = "reception.order.export";
  public static final String LETTER_EDIT = "reception.letter.edit";
  public static final String LETTER_VERIFY = "reception.letter.verify";
  public static final String LIST_EDIT = "reception.list.edit";
  public static final String LIST_SIGN = "reception.list.sign";
  public static final String SETTLE = "reception.settlement.edit";
  public static final String BUDGET_EDIT = "reception.budget.edit";
  public static final String STANDARD_EDIT = "reception.standard.edit";
  public static final String PUBLISH = "reception.publicity.publish";
  public static final String STATISTICS = "reception.statistics.view";
  public static final String PLATFORM = "reception.platform.read";

  private ReceptionPermissions() {}

  static List<Permission> all() {
    return List.of(
        Permission.of(VIEW, "查看接待台账", "See receptions", DataScope.COUNTY),
        Permission.of(EDIT, "填报接待审批单", "Apply for receptions", DataScope.UNIT),
        Permission.of(EXPORT, "导出接待台账", "Export receptions", DataScope.COUNTY),
        Permission.of(LETTER_EDIT, "登记公函", "Enter letters", DataScope.UNIT),
        Permission.of(LETTER_VERIFY, "核验公函", "Verify letters", DataScope.UNIT),
        Permission.of(LIST_EDIT, "填报接待清单", "Write lists", DataScope.UNIT),
        Permission.of(LIST_SIGN, "审签接待清单", "Sign lists", DataScope.COUNTY),
        Permission.of(SETTLE, "结算报销", "Settle receptions", DataScope.UNIT),
        Permission.of(BUDGET_EDIT, "维护接待费预算", "Keep the budget", DataScope.COUNTY),
        Permission.of(STANDARD_EDIT, "维护接待标准", "Keep the standards", DataScope.COUNTY),
        Permission.of(PUBLISH, "公示接待费", "Publish receptions", DataScope.COUNTY),
        Permission.of(STATISTICS, "查看接待统计", "See statistics", DataScope.COUNTY),
        Permission.of(PLATFORM, "上级平台读取接待数据", "Read as a platform", DataScope.COUNTY));
  }

  /** The proposed roles; also for tests. */
  public static List<RoleTemplate> roles() {
    return List.of(
        role(
            "reception.officer",
            "接待经办人",
            "Reception officer",
            Map.of(
                VIEW, DataScope.UNIT,
                EDIT, DataScope.UNIT,
                LETTER_EDIT, DataScope.UNIT,
                LIST_EDIT, DataScope.UNIT)),
        role(
            "reception.keeper",
            "接待科室负责人",
            "Head of the reception section",
            Map.of(
                VIEW, DataScope.UNIT,
                EDIT, DataScope.UNIT,
                EXPORT, DataScope.UNIT,
                LETTER_EDIT, DataScope.UNIT,
                LETTER_VERIFY, DataScope.UNIT,
                LIST_EDIT, DataScope.UNIT,
                PUBLISH, DataScope.UNIT,
                STATISTICS, DataScope.UNIT)),
        role(
            "reception.leader",
            "分管接待领导",
            "Leader in charge of reception",
            leader(DataScope.PORTFOLIO)),
        role("reception.head", "主要领导", "Main leader", leader(DataScope.COUNTY)),
        role(
            "reception.finance",
            "接待财务",
            "Reception finance",
            Map.of(
                VIEW, DataScope.UNIT,
                EXPORT, DataScope.UNIT,
                SETTLE, DataScope.UNIT,
                BUDGET_EDIT, DataScope.UNIT,
                STANDARD_EDIT, DataScope.COUNTY,
                STATISTICS, DataScope.UNIT)),
        role(
            "reception.reader",
            "纪检、审计查阅",
            "Discipline and audit",
            Map.of(
                VIEW, DataScope.COUNTY,
                EXPORT, DataScope.COUNTY,
                STATISTICS, DataScope.COUNTY)),
        role(
            "reception.platform",
            "上级审计、财政平台",
            "Higher-level audit or finance platform",
            Map.of(PLATFORM, DataScope.COUNTY)));
  }

  private static Map<String, DataScope> leader(DataScope scope) {
    return Map.of(VIEW, scope, EXPORT, scope, LIST_SIGN, scope, STATISTICS, scope);
  }

  private static RoleTemplate role(
      String code, String zh, String en, Map<String, DataScope> grants) {
    return new RoleTemplate(code, Label.of(zh, en), grants);
  }
}
