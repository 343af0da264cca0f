package org.xianwu.duty.ledger;

import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.outing.OutingPermissions;
import org.xianwu.duty.app.outing.Outings;
import org.xianwu.duty.domain.outing.OutingState;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.Values;

/** The register of outings, for the duty room and for everybody's own. */
@Component(service = {Ledger.class, OutingLedger.class})
public final class OutingLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("duty", "outing", "外出台账", "Outings")
          .column(
              Column.text("number", "outing_no", 20, "外出编号", "Number")
                  .searchable()
                  .readOnly()
                  .width(130)
                  .phone(Phone.LINE))
          .column(
              Column.person("personId", "person_id", "外出人", "Person")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(90)
                  .phone(Phone.TITLE))
          .column(
              Column.choice("state", "state", OutingChoices.STATES, "状态", "State")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(90)
                  .phone(Phone.TAG))
          .column(
              Column.choice("reason", "reason", OutingChoices.REASONS, "事由", "Reason")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(100))
          .column(Column.text("matter", "matter", 300, "具体事由", "Matter").searchable().readOnly())
          .column(
              Column.text("destination", "destination", 100, "目的地", "Destination")
                  .searchable()
                  .readOnly()
                  .width(140)
                  .phone(Phone.LINE))
          .column(
              Column.choice("reach", "reach", OutingChoices.REACHES, "范围", "Reach")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .unlisted())
          .column(
              Column.date("firstDay", "first_day", "起始日", "First day")
                  .filter(Filter.RANGE)
                  .readOnly()
                  .width(110)
                  .phone(Phone.LINE))
          .column(Column.dateTime("startsAt", "starts_at", "外出时间", "From").readOnly().unlisted())
          .column(Column.dateTime("endsAt", "ends_at", "返回时间", "To").readOnly().width(150))
          .column(
              Column.integer("workdays", "workdays", "工作日", "Working days").readOnly().width(80))
          .column(
              Column.person("actingId", "acting_id", "主持工作", "Acts meanwhile")
                  .readOnly()
                  .width(100))
          .column(
              Column.dateTime("submittedAt", "submitted_at", "报告时间", "Submitted")
                  .readOnly()
                  .width(150))
          .column(
              Column.dateTime("approvedAt", "approved_at", "批准时间", "Approved")
                  .readOnly()
                  .unlisted())
          .column(
              Column.dateTime("returnedAt", "returned_at", "销假时间", "Back").readOnly().unlisted())
          .column(
              Column.text("forwardedTo", "forwarded_to", 200, "转报", "Passed on to")
                  .readOnly()
                  .unlisted())
          .column(
              Column.person("applicantId", "applicant_id", "填报人", "Written by")
                  .readOnly()
                  .unlisted())
          .column(
              Column.unit("unitId", "unit_id", "单位", "Unit")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .unlisted())
          .order(Order.desc("firstDay"))
          .order(Order.asc("firstDay"))
          .permissions(Permissions.readOnly(OutingPermissions.VIEW, OutingPermissions.EXPORT))
          .visibility(Outings.VISIBILITY)
          .titledBy("personId")
          .datedBy("firstDay")
          .shownAt("/m/duty/outing?id={id}")
          .build();

  private final Outings outings;

  @Activate
  public OutingLedger(@Reference Outings outings) {
    this.outings = Objects.requireNonNull(outings);
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public List<String> actions(LedgerRow row, Caller caller) {
    Values values = row.values();
    return outings.verbs(
        values.id("personId").orElse(0L),
        values.id("applicantId").orElse(0L),
        OutingState.of(values.textOrEmpty("state")));
  }

  @Override
  public boolean editable(LedgerRow row, Caller caller) {
    return false;
  }
}
