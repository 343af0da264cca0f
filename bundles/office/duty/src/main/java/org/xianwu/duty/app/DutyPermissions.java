package org.xianwu.duty.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianwu.duty.app.handover.HandoverPermissions;
import org.xianwu.duty.app.outing.OutingPermissions;
import org.xianwu.duty.app.spotcheck.SpotCheckPermissions;
import org.xianwu.duty.app.swap.SwapPermissions;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.access.RoleTemplate;
import org.xianwu.platform.api.text.Label;

/** The permissions of the duty function and the roles that are proposed for it. */
public final class DutyPermissions {

  public static final String VIEW = "duty.roster.view";
  public static final String EDIT = "duty.roster.edit";
  public static final String PUBLISH = "duty.roster.publish";
  public static final String EXPORT = "duty.roster.export";
  public static final String RULE_VIEW = "duty.rule.view";
  public static final String RULE_EDIT = "duty.rule.edit";
  public static final String RULE_EXPORT = "duty.rule.export";
  public static final String LOG_VIEW = "duty.log.view";
  public static final String LOG_APPEND = "duty.log.append";
  public static final String LOG_EXPORT = "duty.log.export";
  public static final String PHONE = "duty.phone.view";
  public static final String PLATFORM = "duty.platform.read";

  public static final String INCIDENT_VIEW = "duty.incident.view";
  public static final String INCIDENT_REPORT = "duty.incident.report";
  public static final String INCIDENT_LEAD = "duty.incident.lead";
  public static final String INCIDENT_EXPORT = "duty.incident.export";
  public static final String LIMIT_EDIT = "duty.limit.edit";
  public static final String PLATFORM_INCIDENT = "duty.platform.incident";

  private DutyPermissions() {}

  static List<Permission> all() {
    List<Permission> all = new ArrayList<>(rosters());
    all.addAll(SwapPermissions.all());
    all.addAll(HandoverPermissions.all());
    all.addAll(OutingPermissions.all());
    all.addAll(SpotCheckPermissions.all());
    return all;
  }

  private static List<Permission> rosters() {
    return List.of(
        Permission.of(VIEW, "查看值班表", "See rosters", DataScope.COUNTY),
        Permission.of(EDIT, "编排值班表", "Prepare rosters", DataScope.COUNTY),
        Permission.of(PUBLISH, "发布值班表", "Publish rosters", DataScope.COUNTY),
        Permission.of(EXPORT, "导出值班表", "Export rosters", DataScope.COUNTY),
        Permission.of(RULE_VIEW, "查看人员规则", "See person rules", DataScope.UNIT),
        Permission.of(RULE_EDIT, "维护人员规则", "Keep person rules", DataScope.UNIT),
        Permission.of(RULE_EXPORT, "导出人员规则", "Export person rules", DataScope.UNIT),
        Permission.of(LOG_VIEW, "查看值班日志", "See the duty log", DataScope.COUNTY),
        Permission.of(LOG_APPEND, "登记值班日志", "Write the duty log", DataScope.UNIT),
        Permission.of(LOG_EXPORT, "导出值班日志", "Export the duty log", DataScope.COUNTY),
        Permission.of(PHONE, "查看联系电话", "See phone numbers", DataScope.COUNTY),
        Permission.of(PLATFORM, "上级平台读取值班表", "Read rosters as a platform", DataScope.COUNTY),
        Permission.of(INCIDENT_VIEW, "查看突发事件", "See incidents", DataScope.COUNTY),
        Permission.of(INCIDENT_REPORT, "接报和报送突发事件", "Report incidents", DataScope.UNIT),
        Permission.of(INCIDENT_LEAD, "认定误报、保全证据", "Dismiss incidents", DataScope.COUNTY),
        Permission.of(INCIDENT_EXPORT, "导出突发事件", "Export incidents", DataScope.COUNTY),
        Permission.of(LIMIT_EDIT, "维护报告时限", "Keep the limits of reporting", DataScope.COUNTY),
        Permission.of(PLATFORM_INCIDENT, "上级平台签收突发事件", "Acknowledge incidents", DataScope.COUNTY));
  }

  static List<RoleTemplate> roles() {
    return List.of(
        role(
            "duty.keeper",
            "值班室负责人",
            "Duty room keeper",
            Map.ofEntries(
                Map.entry(VIEW, DataScope.COUNTY),
                Map.entry(EDIT, DataScope.UNIT),
                Map.entry(PUBLISH, DataScope.UNIT),
                Map.entry(EXPORT, DataScope.COUNTY),
                Map.entry(RULE_VIEW, DataScope.UNIT),
                Map.entry(RULE_EDIT, DataScope.UNIT),
                Map.entry(RULE_EXPORT, DataScope.UNIT),
                Map.entry(LOG_VIEW, DataScope.UNIT),
                Map.entry(LOG_APPEND, DataScope.UNIT),
                Map.entry(LOG_EXPORT, DataScope.UNIT),
                Map.entry(PHONE, DataScope.COUNTY),
                Map.entry(INCIDENT_VIEW, DataScope.UNIT),
                Map.entry(INCIDENT_REPORT, DataScope.UNIT),
                Map.entry(INCIDENT_EXPORT, DataScope.UNIT),
                Map.entry(LIMIT_EDIT, DataScope.COUNTY))),
        role(
            "duty.officer",
            "值班员",
            "Duty officer",
            Map.of(
                VIEW, DataScope.COUNTY,
                LOG_VIEW, DataScope.UNIT,
                LOG_APPEND, DataScope.UNIT,
                PHONE, DataScope.COUNTY,
                INCIDENT_VIEW, DataScope.UNIT,
                INCIDENT_REPORT, DataScope.UNIT)),
        role(
            "duty.leader",
            "带班领导",
            "Leader on duty",
            Map.of(
                VIEW, DataScope.COUNTY,
                EXPORT, DataScope.COUNTY,
                LOG_VIEW, DataScope.COUNTY,
                PHONE, DataScope.COUNTY,
                INCIDENT_VIEW, DataScope.COUNTY,
                INCIDENT_LEAD, DataScope.COUNTY,
                INCIDENT_EXPORT, DataScope.COUNTY)),
        role(
            "duty.head",
            "主要领导",
            "Main leader",
            Map.of(
                VIEW, DataScope.COUNTY,
                EXPORT, DataScope.COUNTY,
                LOG_VIEW, DataScope.COUNTY,
                PHONE, DataScope.COUNTY,
                INCIDENT_VIEW, DataScope.COUNTY,
                INCIDENT_LEAD, DataScope.COUNTY,
                INCIDENT_EXPORT, DataScope.COUNTY)),
        role(
            "duty.inspector",
            "值班抽查组",
            "Duty inspector",
            Map.of(VIEW, DataScope.COUNTY, PHONE, DataScope.COUNTY)),
        role("duty.reader", "值班表查看", "Roster reader", Map.of(VIEW, DataScope.COUNTY)),
        role(
            "duty.platform",
            "上级值班平台",
            "Higher-level duty platform",
            Map.of(PLATFORM, DataScope.COUNTY, PLATFORM_INCIDENT, DataScope.COUNTY)));
  }

  private static RoleTemplate role(
      String code, String zh, String en, Map<String, DataScope> grants) {
    Map<String, DataScope> all = new HashMap<>(grants);
    all.putAll(SwapPermissions.of(code));
    all.putAll(HandoverPermissions.of(code));
    all.putAll(OutingPermissions.of(code));
    all.putAll(SpotCheckPermissions.of(code));
    return new RoleTemplate(code, Label.of(zh, en), all);
  }
}
