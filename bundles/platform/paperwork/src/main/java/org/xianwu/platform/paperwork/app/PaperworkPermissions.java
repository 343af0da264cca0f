package org.xianwu.platform.paperwork.app;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.access.PermissionSource;
import org.xianwu.platform.api.access.RoleTemplate;
import org.xianwu.platform.api.text.Label;

/** Who sees which numbers were drawn, which uploads were stopped, and who keeps the templates. */
@Component
public final class PaperworkPermissions implements PermissionSource {

  /** Seeing the register of numbers. */
  public static final String NUMBERS = "paperwork.number.view";

  /** Taking the register out as a sheet. */
  public static final String EXPORT = "paperwork.number.export";

  /** Seeing the uploads that were stopped by a classification mark. */
  public static final String STOPPED_VIEW = "paperwork.stopped.view";

  /** Deciding what is to become of them. */
  public static final String STOPPED_DECIDE = "paperwork.stopped.decide";

  /** Seeing the templates of all forms. */
  public static final String TEMPLATE_VIEW = "paperwork.template.view";

  /** Uploading the county's own templates and letting them print. */
  public static final String TEMPLATE_MANAGE = "paperwork.template.manage";

  @Override
  public List<Permission> permissions() {
    return List.of(
        Permission.of(NUMBERS, "查看编号登记", "See the register of numbers", DataScope.COUNTY),
        Permission.of(EXPORT, "导出编号登记", "Export the register of numbers", DataScope.COUNTY),
        Permission.of(STOPPED_VIEW, "查看被拦截的上传", "See stopped uploads", DataScope.COUNTY),
        Permission.of(STOPPED_DECIDE, "核查被拦截的上传", "Decide stopped uploads", DataScope.COUNTY),
        Permission.of(TEMPLATE_VIEW, "查看表单模板", "See the templates of forms", DataScope.COUNTY),
        Permission.of(TEMPLATE_MANAGE, "维护表单模板", "Keep the templates of forms", DataScope.COUNTY));
  }

  @Override
  public List<RoleTemplate> roles() {
    return List.of(
        new RoleTemplate(
            "paperwork.registrar",
            Label.of("文书（编号登记、表单模板）", "Registrar of numbers and templates"),
            Map.of(
                NUMBERS,
                DataScope.COUNTY,
                EXPORT,
                DataScope.COUNTY,
                TEMPLATE_VIEW,
                DataScope.COUNTY,
                TEMPLATE_MANAGE,
                DataScope.COUNTY)),
        new RoleTemplate(
            Administrator.SECURITY.role(),
            Administrator.SECURITY.label(),
            Map.of(STOPPED_VIEW, DataScope.COUNTY, STOPPED_DECIDE, DataScope.COUNTY)));
  }
}
