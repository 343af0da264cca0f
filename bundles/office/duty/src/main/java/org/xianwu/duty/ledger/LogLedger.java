package org.xianwu.duty.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyLog;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.domain.LogCategory;
import org.xianwu.duty.domain.LogEntry;
import org.xianwu.duty.domain.LogSource;
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

/** The duty log. Lines are added; there is no permission to change one, for nobody may. */
@Component(service = {Ledger.class, LogLedger.class})
public final class LogLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("duty", "log", "值班日志", "Duty log")
          .table("duty.log_line")
          .column(
              Column.dateTime("at", "happened_at", "时间", "Time")
                  .filter(Filter.RANGE)
                  .required()
                  .fixed()
                  .width(160)
                  .phone(Phone.LINE))
          .column(
              Column.choice("source", "source", Choices.SOURCES, "来源", "Source")
                  .filter(Filter.EQUALS)
                  .required()
                  .fixed()
                  .width(80)
                  .phone(Phone.LINE))
          .column(
              Column.choice("category", "category", Choices.CATEGORIES, "类别", "Category")
                  .filter(Filter.EQUALS)
                  .required()
                  .fixed()
                  .width(110)
                  .phone(Phone.TAG))
          .column(
              Column.longText("content", "content", 2000, "内容", "Content")
                  .required()
                  .fixed()
                  .searchable()
                  .phone(Phone.TITLE)
                  .help("非涉密系统，严禁填写国家秘密", "No state secrets: this system is not classified"))
          .column(
              Column.text("caller", "caller", 60, "来电（访）人", "Caller")
                  .fixed()
                  .searchable()
                  .width(120)
                  .phone(Phone.LINE))
          .column(
              Column.phone("phone", "phone", "联系电话", "Phone")
                  .fixed()
                  .masked(DutyPermissions.PHONE)
                  .unlisted()
                  .width(140))
          .column(
              Column.longText("handling", "handling", 1000, "处理情况", "Handling")
                  .fixed()
                  .searchable()
                  .unlisted())
          .column(
              Column.text("reportedTo", "reported_to", 200, "报告对象", "Reported to")
                  .fixed()
                  .searchable()
                  .width(130))
          .column(
              Column.longText("outcome", "outcome", 1000, "办理结果", "Result")
                  .fixed()
                  .searchable()
                  .unlisted())
          .column(
              Column.of("correctsId", "corrects_id", ColumnType.REFERENCE, "更正", "Corrects")
                  .filter(Filter.EQUALS)
                  .fixed()
                  .unlisted())
          .column(
              Column.person("writtenBy", "written_by", "记录人", "Written by")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(100)
                  .phone(Phone.LINE))
          .column(
              Column.unit("unitId", "unit_id", "单位", "Unit")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .unlisted())
          .order(Order.desc("at"))
          .order(Order.asc("at"))
          .permissions(
              new Permissions(
                  DutyPermissions.LOG_VIEW,
                  DutyPermissions.LOG_APPEND,
                  "",
                  DutyPermissions.LOG_EXPORT,
                  ""))
          .visibility(UnitAccess.BY_UNIT)
          .titledBy("content")
          .shownAt("/m/duty/log?open={id}")
          .build();

  private final DutyLog log;

  @Activate
  public LogLedger(@Reference DutyLog log) {
    this.log = Objects.requireNonNull(log);
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    Optional<Long> corrected = values.id("correctsId");
    LogEntry entry = entry(values);
    return corrected.isPresent() ? log.correct(corrected.get(), entry) : log.append(entry);
  }

  @Override
  public boolean editable(LedgerRow row, Caller caller) {
    return false;
  }

  @Override
  public List<String> actions(LedgerRow row, Caller caller) {
    return caller.can(DutyPermissions.LOG_APPEND) ? List.of("correct") : List.of();
  }

  private static LogEntry entry(Values values) {
    return new LogEntry(
        values.instant("at").orElseThrow(),
        LogSource.of(values.textOrEmpty("source")),
        values.textOrEmpty("caller"),
        values.textOrEmpty("phone"),
        values.textOrEmpty("content"),
        LogCategory.of(values.textOrEmpty("category")),
        values.textOrEmpty("handling"),
        values.textOrEmpty("reportedTo"),
        values.textOrEmpty("outcome"));
  }
}
