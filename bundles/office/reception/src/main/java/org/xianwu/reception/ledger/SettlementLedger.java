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

/** The settlements of all visits (结算报销); they are written with their orders. */
@Component(service = {Ledger.class, SettlementLedger.class})
public final class SettlementLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("reception", "settlement", "结算台账", "Settlements")
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
              Column.of("amount", "amount", ColumnType.MONEY, "结算金额（元）", "Amount")
                  .width(130)
                  .phone(Phone.LINE))
          .column(
              Column.of("collected", "collected", ColumnType.MONEY, "已收餐费（元）", "Collected")
                  .width(130))
          .column(
              Column.choice("payMode", "pay_mode", Choices.PAY_MODES, "支付方式", "Paid by")
                  .filter(Filter.EQUALS)
                  .width(110)
                  .phone(Phone.TAG))
          .column(
              Column.date("payDate", "pay_date", "支付日期", "Paid on")
                  .filter(Filter.RANGE)
                  .width(120)
                  .phone(Phone.LINE))
          .column(Column.person("settledBy", "settled_by", "结算人", "Settled by").width(100))
          .column(Column.text("overReason", "over_reason", 500, "超支原因", "Above because").unlisted())
          .column(Column.of("orderId", "order_id", ColumnType.REFERENCE, "审批单", "Order").unlisted())
          .column(Column.unit("unitId", "unit_id", "单位", "Unit").filter(Filter.EQUALS).unlisted())
          .order(Order.desc("payDate"))
          .order(Order.asc("payDate"))
          .permissions(Permissions.readOnly(ReceptionPermissions.VIEW, ReceptionPermissions.EXPORT))
          .visibility(UnitAccess.BY_UNIT)
          .titledBy("party")
          .datedBy("payDate")
          .shownAt("/m/reception/settlements?open={id}")
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
