package org.xianwu.duty.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.ShiftInput;
import org.xianwu.duty.app.Shifts;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.RosterState;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Column.ChildValues;
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

/**
 * Shifts of all rosters. A new row, by form or import, goes into the draft of its month; the draft
 * is made when there is none, so last year's sheet becomes rosters month by month.
 */
@Component(service = {Ledger.class, ShiftLedger.class})
public final class ShiftLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("duty", "shift", "值班班次", "Shifts")
          .column(
              Column.date("day", "shift_day", "值班日期", "Day")
                  .filter(Filter.RANGE)
                  .required()
                  .fixed()
                  .width(120)
                  .phone(Phone.TITLE))
          .column(
              Column.choice("type", "shift_type", Choices.TYPES, "班次", "Shift")
                  .filter(Filter.EQUALS)
                  .required()
                  .fixed()
                  .width(90)
                  .phone(Phone.LINE))
          .column(
              Column.person("leaderId", "leader_id", "带班领导", "Leader")
                  .filter(Filter.EQUALS)
                  .width(110)
                  .phone(Phone.LINE))
          .column(
              Column.people(
                      "officerIds",
                      new ChildValues("duty.shift_officer", "shift_id", "person_id", "place"),
                      "值班员",
                      "Officers")
                  .filter(Filter.EQUALS)
                  .width(180)
                  .phone(Phone.LINE))
          .column(
              Column.person("mainLeaderId", "main_leader_id", "主班领导", "Main leader on call")
                  .filter(Filter.EQUALS)
                  .width(110))
          .column(
              Column.person("driverId", "driver_id", "驾驶员", "Driver")
                  .filter(Filter.EQUALS)
                  .unlisted()
                  .width(110))
          .column(
              Column.phone("phone", "phone", "值班电话", "Duty phone")
                  .width(150)
                  .phone(Phone.LINE)
                  .help("固定电话，如 0571-2345678", "Landline with area code"))
          .column(Column.phone("fax", "fax", "传真", "Fax").unlisted().width(150))
          .column(
              Column.longText("note", "note", 500, "备注", "Note")
                  .searchable()
                  .unlisted()
                  .help("非涉密系统，严禁填写国家秘密", "No state secrets: this system is not classified"))
          .column(Column.dateTime("startsAt", "starts_at", "起", "From").readOnly().unlisted())
          .column(Column.dateTime("endsAt", "ends_at", "止", "To").readOnly().unlisted())
          .column(
              Column.unit("unitId", "unit_id", "单位", "Unit")
                  .filter(Filter.EQUALS)
                  .fixed()
                  .unlisted()
                  .width(160)
                  .help("不填为本单位", "Your own unit when left empty"))
          .column(
              Column.choice("state", "state", Choices.STATES, "状态", "State")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(110)
                  .phone(Phone.TAG))
          .column(
              Column.of("rosterId", "roster_id", ColumnType.REFERENCE, "值班表", "Roster")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .unlisted())
          .order(Order.desc("day"))
          .order(Order.asc("day"))
          .permissions(
              new Permissions(
                  DutyPermissions.VIEW,
                  DutyPermissions.EDIT,
                  DutyPermissions.EDIT,
                  DutyPermissions.EXPORT,
                  DutyPermissions.EDIT))
          .visibility(UnitAccess.BY_UNIT)
          .titledBy("day")
          .datedBy("day")
          .shownAt("/m/duty/shifts?open={id}")
          .build();

  private final Shifts shifts;

  @Activate
  public ShiftLedger(@Reference Shifts shifts) {
    this.shifts = Objects.requireNonNull(shifts);
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    return shifts.addToMonth(values.id("unitId"), input(values));
  }

  @Override
  public void edit(long id, int rev, Values values) {
    Shift shift = shifts.read(id);
    Assignment changed = assignment(values, shift.assignment());
    shifts.change(id, rev, new ShiftInput(shift.day(), shift.type(), Optional.empty(), changed));
  }

  @Override
  public OptionalLong meant(Values row) {
    return shifts
        .inDraft(row.id("unitId"), input(row))
        .map(shift -> OptionalLong.of(shift.id()))
        .orElseGet(OptionalLong::empty);
  }

  @Override
  public void importing(Runnable work) {
    shifts.importing(work);
  }

  @Override
  public boolean editable(LedgerRow row, Caller caller) {
    return row.values().textOrEmpty("state").equals(RosterState.DRAFT.code());
  }

  @Override
  public List<String> actions(LedgerRow row, Caller caller) {
    return List.of();
  }

  private static ShiftInput input(Values values) {
    return new ShiftInput(
        values.date("day").orElseThrow(),
        ShiftType.of(values.textOrEmpty("type")),
        Optional.empty(),
        assignment(values, Assignment.open("")));
  }

  private static Assignment assignment(Values values, Assignment before) {
    return new Assignment(
        values.has("leaderId") ? values.id("leaderId").orElse(0L) : before.leaderId(),
        values.has("mainLeaderId") ? values.id("mainLeaderId").orElse(0L) : before.mainLeaderId(),
        values.has("officerIds") ? values.ids("officerIds") : before.officerIds(),
        values.has("driverId") ? values.id("driverId").orElse(0L) : before.driverId(),
        values.has("phone") ? values.textOrEmpty("phone") : before.phone(),
        values.has("fax") ? values.textOrEmpty("fax") : before.fax(),
        values.has("note") ? values.textOrEmpty("note") : before.note());
  }
}
