package org.xianwu.duty.ledger;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.xianwu.duty.app.handover.HandoverPermissions;
import org.xianwu.duty.domain.handover.HandoverState;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Choice.Tone;
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

/** The register of handovers. They are signed at the desk. */
@Component(service = {Ledger.class, HandoverLedger.class})
public final class HandoverLedger implements Ledger {

  private static final List<Choice> STATES =
      List.of(
          Choice.of(HandoverState.OPEN, "未交接", "Not signed", Tone.BAD),
          Choice.of(HandoverState.HANDED, "待接班确认", "Handed over", Tone.WARN),
          Choice.of(HandoverState.TAKEN, "已交接", "Signed by both", Tone.OK));

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("duty", "handover", "交接班记录", "Handovers")
          .column(
              Column.dateTime("changeAt", "change_at", "交接时间", "Change of shifts")
                  .filter(Filter.RANGE)
                  .readOnly()
                  .width(160)
                  .phone(Phone.TITLE))
          .column(Column.date("day", "change_day", "日期", "Day").readOnly().unlisted())
          .column(
              Column.choice("state", "state", STATES, "状态", "State")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(110)
                  .phone(Phone.TAG))
          .column(
              Column.person("handOverBy", "hand_over_by", "交班人", "Handed over by")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(100)
                  .phone(Phone.LINE))
          .column(
              Column.dateTime("handedAt", "handed_at", "交班签字", "Signed at").readOnly().width(160))
          .column(
              Column.person("takeOverBy", "take_over_by", "接班人", "Taken over by")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(100)
                  .phone(Phone.LINE))
          .column(Column.dateTime("takenAt", "taken_at", "接班签字", "Signed at").readOnly().width(160))
          .column(
              Column.of("keysOk", "keys_ok", ColumnType.BOOLEAN, "钥匙齐全", "Keys complete")
                  .readOnly()
                  .unlisted())
          .column(
              Column.of("sealOk", "seal_ok", ColumnType.BOOLEAN, "印章齐全", "Seals complete")
                  .readOnly()
                  .unlisted())
          .column(Column.text("remark", "remark", 1000, "情况说明", "Remark").searchable().readOnly())
          .column(Column.dateTime("alertedAt", "alerted_at", "漏交提醒", "Alert").readOnly().width(160))
          .column(
              Column.unit("unitId", "unit_id", "单位", "Unit")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .unlisted())
          .order(Order.desc("changeAt"))
          .order(Order.asc("changeAt"))
          .permissions(Permissions.readOnly(HandoverPermissions.VIEW, HandoverPermissions.EXPORT))
          .visibility(UnitAccess.BY_UNIT)
          .titledBy("changeAt")
          .datedBy("day")
          .shownAt("/m/duty/handovers?open={id}")
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
