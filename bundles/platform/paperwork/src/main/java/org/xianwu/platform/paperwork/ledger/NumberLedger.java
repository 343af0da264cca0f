package org.xianwu.platform.paperwork.ledger;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.paperwork.app.PaperworkPermissions;
import org.xianwu.platform.paperwork.domain.DrawnNumber;

/** Every number that was ever drawn, cancelled ones included; only functions draw and cancel. */
@Component(service = {Ledger.class, NumberLedger.class})
public final class NumberLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("paperwork", "number", "编号登记", "Numbers")
          .table("paperwork.drawn_number")
          .column(
              Column.text("series", "series", 30, "字（类）", "Series")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .phone(Phone.TITLE))
          .column(
              Column.integer("year", "number_year", "年度", "Year")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .phone(Phone.LINE)
                  .width(90))
          .column(
              Column.integer("number", "number_no", "序号", "Number")
                  .readOnly()
                  .phone(Phone.LINE)
                  .width(90))
          .column(
              Column.choice(
                      "state",
                      "state",
                      List.of(
                          Choice.of(DrawnNumber.VALID, "在用", "Valid", Choice.Tone.OK),
                          Choice.of(DrawnNumber.CANCELLED, "作废", "Cancelled", Choice.Tone.BAD)),
                      "状态",
                      "State")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .phone(Phone.TAG)
                  .width(100))
          .column(
              Column.dateTime("createdAt", "created_at", "编号时间", "Drawn")
                  .filter(Filter.RANGE)
                  .readOnly()
                  .width(160))
          .column(Column.person("createdBy", "created_by", "编号人", "Drawn by").readOnly().width(110))
          .column(Column.text("reason", "reason", 500, "作废原因", "Reason").readOnly().searchable())
          .column(
              Column.person("cancelledBy", "cancelled_by", "作废人", "Cancelled by")
                  .readOnly()
                  .width(110))
          .column(
              Column.dateTime("cancelledAt", "cancelled_at", "作废时间", "Cancelled")
                  .readOnly()
                  .unlisted())
          .order(Order.desc("createdAt"))
          .permissions(
              new Permissions(
                  PaperworkPermissions.NUMBERS, "", "", PaperworkPermissions.EXPORT, ""))
          .titledBy("series")
          .shownAt("/m/paperwork/numbers?open={id}")
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
