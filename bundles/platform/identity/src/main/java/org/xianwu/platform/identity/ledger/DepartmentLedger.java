package org.xianwu.platform.identity.ledger;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.identity.app.Departments;
import org.xianwu.platform.identity.app.IdentityPermissions;

/** The sections of units (科室). */
@Component(service = {Ledger.class, DepartmentLedger.class})
public final class DepartmentLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("identity", "department", "科室", "Departments")
          .table("directory.department")
          .column(
              Column.text("name", "name", 80, "名称", "Name")
                  .required()
                  .searchable()
                  .phone(Phone.TITLE))
          .column(
              Column.unit("unit", "unit_id", "单位", "Unit")
                  .required()
                  .fixed()
                  .filter(Filter.EQUALS)
                  .phone(Phone.LINE))
          .column(Column.person("head", "head_id", "负责人", "Head").phone(Phone.LINE))
          .column(
              Column.integer("sequence", "seq_no", "排序", "Order")
                  .required()
                  .between(0, 999_999)
                  .width(80))
          .column(Column.date("closedOn", "closed_on", "撤销日期", "Closed on").unlisted())
          .order(Order.asc("sequence"))
          .permissions(
              new Permissions(
                  IdentityPermissions.ORGANISATION_VIEW,
                  IdentityPermissions.ORGANISATION_EDIT,
                  IdentityPermissions.ORGANISATION_EDIT,
                  IdentityPermissions.ORGANISATION_VIEW,
                  ""))
          .titledBy("name")
          .shownAt("/organisation")
          .build();

  private final Departments departments;

  /** Acts through the use cases. */
  @Activate
  public DepartmentLedger(@Reference Departments departments) {
    this.departments = departments;
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    return departments.create(values);
  }

  @Override
  public void edit(long id, int rev, Values values) {
    departments.edit(id, rev, values);
  }
}
