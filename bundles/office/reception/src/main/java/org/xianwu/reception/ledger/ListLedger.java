package org.xianwu.reception.ledger;

import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.reception.app.ReceptionPermissions;

/** The lists of all visits (接待清单); they are written with their orders. */
@Component(service = {Ledger.class, ListLedger.class})
public final class ListLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("reception", "list", "接待清单", "Lists")
          .table("reception.visit_list")
          .column(
              Column.text("orderNumber", "order_no", 20, "审批单号", "Number")
                  .searchable()
                  .width(140)
                  .phone(Phone.LINE))
          .column(
              Column.text("party", "party", 100, "来访团组", "Party")
                  .searchable()
                  .width(240)
                  .phone(Phone.TITLE))
          .column(
              Column.choice("state", "state", Choices.LIST_STATES, "状态", "State")
                  .filter(Filter.EQUALS)
                  .width(110)
                  .phone(Phone.TAG))
          .column(Column.integer("guestCount", "guest_count", "客人", "Guests").width(80))
          .column(
              Column.person("handlerId", "handler_id", "经办人", "Written by")
                  .width(100)
                  .phone(Phone.LINE))
          .column(Column.person("signedBy", "signed_by", "审签人", "Signed by").width(100))
          .column(Column.dateTime("signedAt", "signed_at", "审签时间", "Signed").width(160))
          .column(Column.text("remark", "remark", 500, "退回原因", "Sent back because").unlisted())
          .column(Column.of("orderId", "order_id", ColumnType.REFERENCE, "审批单", "Order").unlisted())
          .column(Column.unit("unitId", "unit_id", "单位", "Unit").filter(Filter.EQUALS).unlisted())
          .order(Order.desc("orderNumber"))
          .permissions(Permissions.readOnly(ReceptionPermissions.VIEW, ReceptionPermissions.EXPORT))
          .visibility(UnitAccess.BY_UNIT)
          .titledBy("party")
          .shownAt("/m/reception/lists?open={id}")
          .build();

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public boolean editable(LedgerRow row, Caller caller) {
    return false;
  }
}
