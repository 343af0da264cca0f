package org.xianwu.platform.workflow.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.workflow.app.CalendarPermissions;
import org.xianwu.platform.workflow.app.LocalDayKeeping;
import org.xianwu.platform.workflow.domain.LocalDay;

/** The ledger of days that the county itself makes free or working (县内放假). */
@Component(service = {Ledger.class, LocalDays.class})
public final class LocalDays implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("calendar", "local-day", "县内放假与上班", "Local days off and worked")
          .table("workflow.local_day")
          .column(
              Column.date("day", "day_date", "日期", "Date")
                  .required()
                  .filter(Filter.RANGE)
                  .phone(Phone.LINE)
                  .width(120))
          .column(
              Column.choice(
                      "kind",
                      "kind",
                      List.of(
                          Choice.of(LocalDay.OFF, "放假", "Off", Choice.Tone.OK),
                          Choice.of(LocalDay.WORK, "上班", "Worked", Choice.Tone.WARN)),
                      "安排",
                      "Arrangement")
                  .required()
                  .filter(Filter.EQUALS)
                  .phone(Phone.TAG)
                  .width(100))
          .column(
              Column.text("name", "name", 40, "名称", "Name")
                  .required()
                  .searchable()
                  .phone(Phone.TITLE)
                  .help("例如少数民族节日名称", "For example the name of an ethnic holiday"))
          .column(
              Column.text("basis", "basis", 200, "依据", "Basis")
                  .required()
                  .phone(Phone.LINE)
                  .help("批准文件的文号或名称", "Number or name of the decision"))
          .column(
              Column.of("inForce", "in_force", ColumnType.BOOLEAN, "有效", "In force")
                  .help("取消安排时改为否，不删除", "Set to no instead of deleting"))
          .order(Order.desc("day"))
          .permissions(
              new Permissions(
                  CalendarPermissions.VIEW_LOCAL,
                  CalendarPermissions.EDIT_LOCAL,
                  CalendarPermissions.EDIT_LOCAL,
                  CalendarPermissions.VIEW_LOCAL,
                  CalendarPermissions.EDIT_LOCAL))
          .titledBy("name")
          .shownAt("/m/calendar/local-days")
          .build();

  private final LocalDayKeeping keeping;

  @Activate
  public LocalDays(@Reference LocalDayKeeping keeping) {
    this.keeping = keeping;
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    return keeping.create(values);
  }

  @Override
  public void edit(long id, int rev, Values values) {
    keeping.edit(id, rev, values);
  }

  @Override
  public OptionalLong meant(Values row) {
    return row.date("day").map(this::on).orElse(OptionalLong.empty());
  }

  @Override
  public void importing(Runnable work) {
    keeping.importing(work);
  }

  private OptionalLong on(LocalDate day) {
    return keeping.on(day);
  }
}
