package org.xianwu.platform.identity.ledger;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.identity.app.IdentityPermissions;
import org.xianwu.platform.identity.app.Roles;

/** The roles (角色). */
@Component(service = {Ledger.class, RoleLedger.class})
public final class RoleLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("identity", "role", "角色", "Roles")
          .table("directory.office_role")
          .column(
              Column.text("code", "code", 80, "编码", "Code")
                  .required()
                  .fixed()
                  .width(200)
                  .help("如 office.clerk", "For example office.clerk"))
          .column(
              Column.text("name", "name", 80, "名称", "Name")
                  .required()
                  .searchable()
                  .phone(Phone.TITLE))
          .column(Column.text("nameEn", "name_en", 80, "英文名称", "Name in English"))
          .column(Column.text("purpose", "purpose", 200, "用途", "Purpose").phone(Phone.LINE))
          .column(
              Column.of("fixed", "fixed", ColumnType.BOOLEAN, "固定", "Fixed").readOnly().width(80))
          .order(Order.asc("code"))
          .permissions(
              new Permissions(
                  IdentityPermissions.ROLE_VIEW,
                  IdentityPermissions.ROLE_EDIT,
                  IdentityPermissions.ROLE_EDIT,
                  IdentityPermissions.ROLE_VIEW,
                  ""))
          .titledBy("name")
          .shownAt("/roles?id={id}")
          .build();

  private final Roles roles;

  /** Acts through the use cases. */
  @Activate
  public RoleLedger(@Reference Roles roles) {
    this.roles = roles;
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    return roles.create(values);
  }

  @Override
  public void edit(long id, int rev, Values values) {
    roles.edit(id, rev, values);
  }

  @Override
  public boolean editable(LedgerRow row, Caller caller) {
    return !row.values().flag("fixed");
  }
}
