package org.xianwu.duty.ledger;

import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.NewRoster;
import org.xianwu.duty.app.Rosters;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.RosterState;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.ledger.Values;

/** Rosters in all their versions. */
@Component(service = {Ledger.class, RosterLedger.class})
public final class RosterLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("duty", "roster", "值班表", "Rosters")
          .column(
              Column.text("number", "roster_no", 40, "值班表编号", "Number")
                  .readOnly()
                  .searchable()
                  .width(190)
                  .phone(Phone.TITLE))
          .column(
              Column.choice("kind", "kind", Choices.KINDS, "类别", "Kind")
                  .filter(Filter.EQUALS)
                  .required()
                  .fixed()
                  .width(90))
          .column(
              Column.text("title", "title", 100, "名称", "Title")
                  .fixed()
                  .searchable()
                  .phone(Phone.LINE)
                  .help("月度值班表可不填", "May be left empty for a month"))
          .column(
              Column.unit("unitId", "unit_id", "单位", "Unit")
                  .filter(Filter.EQUALS)
                  .fixed()
                  .unlisted()
                  .width(160)
                  .help("不填为本单位", "Your own unit when left empty"))
          .column(
              Column.date("firstDay", "first_day", "起始日", "First day")
                  .filter(Filter.RANGE)
                  .required()
                  .fixed()
                  .width(120)
                  .phone(Phone.LINE))
          .column(
              Column.date("lastDay", "last_day", "截止日", "Last day")
                  .fixed()
                  .width(120)
                  .phone(Phone.LINE)
                  .help("月度值班表可不填", "May be left empty for a month"))
          .column(
              Column.choice("state", "state", Choices.STATES, "状态", "State")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(110)
                  .phone(Phone.TAG))
          .column(Column.integer("version", "version_no", "版本", "Version").readOnly().width(80))
          .column(
              Column.dateTime("publishedAt", "published_at", "发布时间", "Published")
                  .readOnly()
                  .width(160))
          .column(
              Column.person("publishedBy", "published_by", "发布人", "Published by")
                  .readOnly()
                  .width(110))
          .column(
              Column.text("reason", "reason", 500, "变更或迟发原因", "Reason")
                  .readOnly()
                  .searchable()
                  .unlisted())
          .order(Order.desc("firstDay"))
          .order(Order.asc("firstDay"))
          .order(Order.desc("number"))
          .permissions(
              new Permissions(
                  DutyPermissions.VIEW, DutyPermissions.EDIT, "", DutyPermissions.EXPORT, ""))
          .visibility(UnitAccess.BY_UNIT)
          .titledBy("number")
          .datedBy("firstDay")
          .shownAt("/m/duty/roster?id={id}")
          .build();

  private final Rosters rosters;

  @Activate
  public RosterLedger(@Reference Rosters rosters) {
    this.rosters = Objects.requireNonNull(rosters);
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    return rosters.create(
        new NewRoster(
            RosterKind.of(values.textOrEmpty("kind")),
            values.id("unitId"),
            values.date("firstDay").orElseThrow(),
            values.date("lastDay"),
            values.textOrEmpty("title")));
  }

  @Override
  public List<String> actions(LedgerRow row, Caller caller) {
    return rosters.verbs(
        row.values().id("unitId").orElse(0L),
        RosterState.of(row.values().textOrEmpty("state")),
        row.values().date("lastDay").orElseThrow());
  }

  @Override
  public boolean editable(LedgerRow row, Caller caller) {
    return false;
  }
}
