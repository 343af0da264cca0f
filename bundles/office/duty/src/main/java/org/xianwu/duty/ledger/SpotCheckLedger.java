package org.xianwu.duty.ledger;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.xianwu.duty.app.spotcheck.SpotCheckPermissions;
import org.xianwu.duty.domain.spotcheck.SpotState;
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

/** Spot checks, by the unit that was checked; they are written down by their own form. */
@Component(service = {Ledger.class, SpotCheckLedger.class})
public final class SpotCheckLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("duty", "spot-check", "值班抽查", "Spot checks")
          .table("duty.spot_check")
          .column(
              Column.text("number", "check_no", 20, "抽查编号", "Number")
                  .readOnly()
                  .searchable()
                  .width(130)
                  .phone(Phone.LINE))
          .column(
              Column.unit("unitId", "unit_id", "抽查单位", "Unit")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(150)
                  .phone(Phone.TITLE))
          .column(
              Column.dateTime("at", "checked_at", "抽查时间", "Time")
                  .filter(Filter.RANGE)
                  .readOnly()
                  .width(150)
                  .phone(Phone.LINE))
          .column(
              Column.choice("method", "check_method", SpotChoices.METHODS, "方式", "Method")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(80)
                  .phone(Phone.LINE))
          .column(
              Column.choice("outcome", "outcome", SpotChoices.OUTCOMES, "结果", "Result")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(100)
                  .phone(Phone.TAG))
          .column(
              Column.choice("state", "state", SpotChoices.STATES, "状态", "State")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(100)
                  .phone(Phone.LINE))
          .column(
              Column.person("leaderId", "leader_id", "应带班领导", "Leader by roster")
                  .readOnly()
                  .width(110))
          .column(flag("leaderInPost", "leader_in_post", "领导在岗", "Leader in post"))
          .column(flag("officerInPost", "officer_in_post", "值班员在岗", "Officer in post"))
          .column(Column.integer("rings", "rings", "振铃次数", "Rings").readOnly().unlisted().width(90))
          .column(flag("answered", "answered", "有人接听", "Answered").unlisted())
          .column(
              Column.text("spokenWith", "spoken_with", 30, "应答人", "Spoken with")
                  .readOnly()
                  .unlisted())
          .column(flag("counted", "counted", "计入统计", "Counts").filter(Filter.EQUALS).unlisted())
          .column(flag("knowsProcess", "knows_process", "熟悉报告程序", "Knows the process").unlisted())
          .column(flag("logInOrder", "log_in_order", "值班日志完整", "Log in order").unlisted())
          .column(
              Column.longText("note", "note", 500, "发现的情况", "What was found")
                  .readOnly()
                  .searchable())
          .column(
              Column.longText("explanation", "explanation", 1000, "单位说明", "Explanation")
                  .readOnly()
                  .searchable()
                  .unlisted())
          .column(
              Column.longText("followUp", "follow_up", 1000, "处理结果", "Follow-up")
                  .readOnly()
                  .searchable()
                  .unlisted())
          .column(
              Column.person("checkedBy", "checked_by", "抽查人", "Checked by").readOnly().width(100))
          .order(Order.desc("at"))
          .order(Order.asc("at"))
          .permissions(Permissions.readOnly(SpotCheckPermissions.VIEW, SpotCheckPermissions.EXPORT))
          .visibility(UnitAccess.BY_UNIT)
          .titledBy("number")
          .datedBy("at")
          .shownAt("/m/duty/spot?tab=records&open={id}")
          .build();

  private static Column.Builder flag(String key, String source, String zh, String en) {
    return Column.of(key, source, ColumnType.BOOLEAN, zh, en).readOnly().width(90);
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public List<String> actions(LedgerRow row, Caller caller) {
    SpotState state = SpotState.of(row.values().textOrEmpty("state"));
    long unit = row.values().id("unitId").orElse(0L);
    boolean open = state == SpotState.WAITING || state == SpotState.EXPLAINED;
    List<String> verbs = new ArrayList<>();
    if (open
        && UnitAccess.reaches(caller, SpotCheckPermissions.EXPLAIN, unit)
        && row.values().id("checkedBy").orElse(0L) != caller.personId()) {
      verbs.add("explain");
    }
    if (UnitAccess.reaches(caller, SpotCheckPermissions.CARRY, unit)) {
      if (open) {
        verbs.add("close");
      }
      if (state != SpotState.ANNULLED) {
        verbs.add("annul");
      }
    }
    return verbs;
  }
}
