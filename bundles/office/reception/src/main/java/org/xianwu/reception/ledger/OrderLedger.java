package org.xianwu.reception.ledger;

import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
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
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.reception.app.Orders;
import org.xianwu.reception.app.ReceptionPermissions;
import org.xianwu.reception.domain.OrderState;

/** The register of orders (接待台账); orders are written by their own form, with all their rows. */
@Component(service = {Ledger.class, OrderLedger.class})
public final class OrderLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("reception", "order", "接待台账", "Receptions")
          .table("reception.visit_order")
          .column(
              Column.text("number", "order_no", 20, "审批单号", "Number")
                  .searchable()
                  .width(140)
                  .phone(Phone.LINE))
          .column(
              Column.text("party", "party", 100, "来访团组", "Party")
                  .searchable()
                  .width(220)
                  .phone(Phone.TITLE))
          .column(
              Column.choice("state", "state", Choices.STATES, "状态", "State")
                  .filter(Filter.EQUALS)
                  .width(110)
                  .phone(Phone.TAG))
          .column(
              Column.date("firstDay", "first_day", "起始日", "First day")
                  .filter(Filter.RANGE)
                  .width(120)
                  .phone(Phone.LINE))
          .column(Column.date("lastDay", "last_day", "截止日", "Last day").width(120).unlisted())
          .column(
              Column.choice("type", "reception_type", Choices.TYPES, "接待类别", "Purpose")
                  .filter(Filter.EQUALS)
                  .width(130))
          .column(
              Column.choice("level", "party_level", Choices.LEVELS, "团组层级", "Level")
                  .filter(Filter.EQUALS)
                  .width(100))
          .column(Column.integer("guestCount", "guest_count", "客人", "Guests").width(80))
          .column(
              Column.integer("escortCount", "escort_count", "陪餐", "Escorts").width(80).unlisted())
          .column(
              Column.choice("guestRank", "guest_rank", Choices.RANKS, "最高级别", "Highest rank")
                  .filter(Filter.EQUALS)
                  .width(100)
                  .unlisted())
          .column(
              Column.of("estimate", "estimate", ColumnType.MONEY, "预算（元）", "Estimate")
                  .width(110)
                  .phone(Phone.LINE))
          .column(
              Column.person("applicantId", "applicant_id", "经办人", "Applicant")
                  .filter(Filter.EQUALS)
                  .width(100))
          .column(
              Column.of("letterPending", "letter_pending", ColumnType.BOOLEAN, "待补函", "Letter due")
                  .filter(Filter.EQUALS)
                  .width(90))
          .column(
              Column.of("overStandard", "over_standard", ColumnType.BOOLEAN, "超标", "Above standard")
                  .unlisted())
          .column(Column.dateTime("approvedAt", "approved_at", "批准时间", "Approved").unlisted())
          .column(Column.text("remark", "remark", 500, "取消原因", "Cancelled because").unlisted())
          .column(Column.unit("unitId", "unit_id", "单位", "Unit").filter(Filter.EQUALS).unlisted())
          .order(Order.desc("firstDay"))
          .order(Order.asc("firstDay"))
          .permissions(Permissions.readOnly(ReceptionPermissions.VIEW, ReceptionPermissions.EXPORT))
          .visibility(UnitAccess.BY_UNIT)
          .titledBy("party")
          .datedBy("firstDay")
          .shownAt("/m/reception/order?id={id}")
          .build();

  private final Orders orders;

  @Activate
  public OrderLedger(@Reference Orders orders) {
    this.orders = Objects.requireNonNull(orders);
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public List<String> actions(LedgerRow row, Caller caller) {
    Values values = row.values();
    return orders.verbs(
        values.id("unitId").orElse(0L),
        values.id("applicantId").orElse(0L),
        OrderState.of(values.textOrEmpty("state")),
        values.date("firstDay"));
  }

  @Override
  public boolean editable(LedgerRow row, Caller caller) {
    return false;
  }
}
