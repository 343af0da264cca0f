package org.xianwu.platform.identity.app;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.access.PermissionSource;
import org.xianwu.platform.api.access.RoleTemplate;

/** What can be allowed in identity; all of it belongs to administrators. */
@Component(service = PermissionSource.class)
public final class IdentityPermissions implements PermissionSource {

  public static final String ORGANISATION_VIEW = "identity.organisation.view";
  public static final String ORGANISATION_EDIT = "identity.organisation.edit";
  public static final String PERSON_VIEW = "identity.person.view";
  public static final String PERSON_EDIT = "identity.person.edit";
  public static final String PERSON_CONTACT = "identity.person.contact";
  public static final String ACCOUNT_VIEW = "identity.account.view";
  public static final String ACCOUNT_EDIT = "identity.account.edit";
  public static final String FACTOR_RESET = "identity.factor.reset";
  public static final String ROLE_VIEW = "identity.role.view";
  public static final String ROLE_EDIT = "identity.role.edit";
  public static final String ROLE_ASSIGN = "identity.role.assign";
  public static final String PORTFOLIO_EDIT = "identity.portfolio.edit";

  @Override
  public List<Permission> permissions() {
    return List.of(
        all(ORGANISATION_VIEW, "查看组织机构", "See units, departments and posts"),
        all(ORGANISATION_EDIT, "维护组织机构", "Maintain units, departments and posts"),
        all(PERSON_VIEW, "查看人员", "See people"),
        all(PERSON_EDIT, "维护人员", "Maintain people"),
        all(PERSON_CONTACT, "查看联系电话", "See phone numbers in clear"),
        all(ACCOUNT_VIEW, "查看账号", "See accounts"),
        all(ACCOUNT_EDIT, "维护账号", "Make, disable and reset accounts"),
        all(FACTOR_RESET, "重置双因素", "Reset second factors"),
        all(ROLE_VIEW, "查看角色", "See roles"),
        all(ROLE_EDIT, "编辑角色权限", "Change what roles allow"),
        all(ROLE_ASSIGN, "授予角色", "Give roles to accounts"),
        all(PORTFOLIO_EDIT, "维护领导分管", "Set the portfolios of leaders"));
  }

  @Override
  public List<RoleTemplate> roles() {
    return List.of(
        administrator(
            Administrator.SYSTEM,
            ORGANISATION_VIEW,
            ORGANISATION_EDIT,
            PERSON_VIEW,
            PERSON_EDIT,
            PERSON_CONTACT,
            ACCOUNT_VIEW,
            ACCOUNT_EDIT),
        administrator(
            Administrator.SECURITY,
            ORGANISATION_VIEW,
            PERSON_VIEW,
            ACCOUNT_VIEW,
            FACTOR_RESET,
            ROLE_VIEW,
            ROLE_EDIT,
            ROLE_ASSIGN,
            PORTFOLIO_EDIT));
  }

  private static Permission all(String code, String zh, String en) {
    return Permission.of(code, zh, en, DataScope.COUNTY);
  }

  private static RoleTemplate administrator(Administrator one, String... permissions) {
    return new RoleTemplate(
        one.role(),
        one.label(),
        Arrays.stream(permissions)
            .collect(Collectors.toMap(code -> code, code -> DataScope.COUNTY)));
  }
}
