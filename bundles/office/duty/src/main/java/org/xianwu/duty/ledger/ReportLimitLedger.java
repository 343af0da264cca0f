package org.xianwu.duty.ledger;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.incident.ReportLimits;
import org.xianwu.duty.domain.incident.IncidentLevel;
import org.xianwu.duty.domain.incident.IncidentType;
import org.xianwu.duty.domain.incident.LimitTerms;
import org.xianwu.duty.domain.incident.TimeLimit;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.Values;

/** The county's limits of reporting (报告时限): of several lines that fit the stricter time holds. */
@Component(service = {Ledger.class, ReportLimitLedger.class})
public final class ReportLimitLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("duty", "report-limit", "报告时限", "Limits of reporting")
          .table("duty.report_limit")
          .column(
              Column.choice("type", "incident_type", IncidentChoices.ANY_TYPE, "类型", "Type")
                  .filter(Filter.EQUALS)
                  .required()
                  .width(110)
                  .phone(Phone.LINE))
          .column(
              Column.choice("level", "incident_level", IncidentChoices.ANY_LEVEL, "级别", "Level")
                  .filter(Filter.EQUALS)
                  .required()
                  .width(130)
                  .phone(Phone.TITLE))
          .column(
              Column.of("sensitiveOnly", "sensitive_only", ColumnType.BOOLEAN, "仅敏感事件", "Sensitive")
                  .width(110)
                  .phone(Phone.LINE)
                  .help("勾选后只对敏感事件执行", "Holds for sensitive incidents only"))
          .column(minutes("phoneMinutes", "phone_minutes", "电话（分钟）", "By phone (minutes)"))
          .column(minutes("writtenMinutes", "written_minutes", "书面（分钟）", "In writing (minutes)"))
          .column(
              Column.date("validFrom", "valid_from", "执行日期", "Valid from")
                  .filter(Filter.RANGE)
                  .required()
                  .width(120)
                  .phone(Phone.LINE)
                  .help("从今天或以后执行；同类的前一条自动停用", "Today or later; it replaces the line before"))
          .column(
              Column.text("basis", "basis", 200, "依据", "Basis")
                  .required()
                  .searchable()
                  .help("本县文件名称和文号", "Document of the county"))
          .order(Order.desc("validFrom"))
          .order(Order.asc("validFrom"))
          .permissions(
              new Permissions(
                  DutyPermissions.INCIDENT_VIEW,
                  DutyPermissions.LIMIT_EDIT,
                  DutyPermissions.LIMIT_EDIT,
                  DutyPermissions.INCIDENT_EXPORT,
                  ""))
          .titledBy("basis")
          .datedBy("validFrom")
          .shownAt("/m/duty/limits?open={id}")
          .build();

  private final ReportLimits limits;
  private final Clock clock;

  @Activate
  public ReportLimitLedger(@Reference ReportLimits limits, @Reference Clock clock) {
    this.limits = Objects.requireNonNull(limits);
    this.clock = Objects.requireNonNull(clock);
  }

  private static Column.Builder minutes(String key, String source, String zh, String en) {
    return Column.integer(key, source, zh, en)
        .between(1, 1440)
        .required()
        .width(130)
        .phone(Phone.LINE);
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    LimitTerms blank =
        new LimitTerms(
            Optional.empty(),
            Optional.empty(),
            false,
            TimeLimit.USUAL,
            values.date("validFrom").orElseThrow(),
            "");
    return limits.add(with(values, blank));
  }

  @Override
  public void edit(long id, int rev, Values values) {
    limits.change(id, rev, with(values, limits.read(id)));
  }

  @Override
  public boolean editable(LedgerRow row, Caller caller) {
    return row.values().date("validFrom").filter(WorkCalendar.today(clock)::isBefore).isPresent();
  }

  private static LimitTerms with(Values values, LimitTerms before) {
    return new LimitTerms(
        values.has("type") ? given(values, "type").map(IncidentType::of) : before.type(),
        values.has("level") ? given(values, "level").map(IncidentLevel::of) : before.level(),
        values.has("sensitiveOnly") ? values.flag("sensitiveOnly") : before.sensitiveOnly(),
        new TimeLimit(
            values.integer("phoneMinutes").orElse(before.limit().phone()),
            values.integer("writtenMinutes").orElse(before.limit().written())),
        values.date("validFrom").orElse(before.validFrom()),
        values.text("basis").orElse(before.basis()));
  }

  private static Optional<String> given(Values values, String key) {
    return values.text(key).filter(code -> !code.equals("any"));
  }
}
