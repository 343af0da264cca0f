package org.xianwu.duty.app;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.access.PermissionSource;
import org.xianwu.platform.api.access.RoleTemplate;
import org.xianwu.platform.api.function.OfficeFunction;
import org.xianwu.platform.api.function.Retention;
import org.xianwu.platform.api.text.Label;

/** Announces the duty function. */
@Component(service = {OfficeFunction.class, PermissionSource.class})
public final class DutyFunction implements OfficeFunction {

  private static final Label SCHEDULE =
      Label.of("机关文件材料归档范围和文书档案保管期限规定；期限由本级档案部门核定", "Local retention schedule");

  private static final Label INCIDENT =
      Label.of(
          "机关文件材料归档范围和文书档案保管期限规定；其中来电人姓名、电话和涉及人员信息三栏依突发事件应对法第八十五条在终报后销毁",
          "Local retention schedule; caller, phone and people affected are destroyed after the end");

  @Override
  public String code() {
    return "duty";
  }

  @Override
  public Label name() {
    return Label.of("值班管理", "Duty");
  }

  @Override
  public Label purpose() {
    return Label.of(
        "编排、发布值班表，登记值班日志，接报和报送突发事件",
        "Prepares and publishes rosters, keeps the duty log, reports incidents");
  }

  @Override
  public List<Permission> permissions() {
    return DutyPermissions.all();
  }

  @Override
  public List<RoleTemplate> roles() {
    return DutyPermissions.roles();
  }

  @Override
  public List<Retention> retention() {
    return List.of(
        new Retention("duty.roster", 10, SCHEDULE),
        new Retention("duty.shift", 10, SCHEDULE),
        new Retention("duty.person-rule", 10, SCHEDULE),
        new Retention("duty.swap", 10, SCHEDULE),
        new Retention("duty.handover", 30, SCHEDULE),
        new Retention("duty.outing", 10, SCHEDULE),
        new Retention("duty.calendar-feed", 1, SCHEDULE),
        new Retention("duty.outing-suspicion", 10, SCHEDULE),
        new Retention("duty.outing-matrix", 10, SCHEDULE),
        new Retention("duty.pending-item", 30, SCHEDULE),
        new Retention("duty.log", 30, SCHEDULE),
        new Retention("duty.report-limit", 10, SCHEDULE),
        new Retention("duty.incident", 30, INCIDENT),
        new Retention("duty.spot-check", 10, SCHEDULE),
        new Retention("duty.spot-task", 10, SCHEDULE),
        new Retention("duty.spot-draw", 10, SCHEDULE));
  }
}
