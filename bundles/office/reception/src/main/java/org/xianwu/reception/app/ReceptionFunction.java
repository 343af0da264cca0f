package org.xianwu.reception.app;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.access.PermissionSource;
import org.xianwu.platform.api.access.RoleTemplate;
import org.xianwu.platform.api.function.OfficeFunction;
import org.xianwu.platform.api.function.Retention;
import org.xianwu.platform.api.text.Label;

/** Announces the reception function. */
@Component(service = {OfficeFunction.class, PermissionSource.class})
public final class ReceptionFunction implements OfficeFunction {

  private static final Label ACCOUNTS =
      Label.of("会计档案管理办法：原始凭证保管30年", "Accounting records: vouchers are kept for 30 years");

  @Override
  public String code() {
    return "reception";
  }

  @Override
  public Label name() {
    return Label.of("公务接待", "Reception");
  }

  @Override
  public Label purpose() {
    return Label.of(
        "登记公函，审批接待，填报清单，结算公示",
        "Registers letters, approves receptions, keeps lists, settlements and publicity");
  }

  @Override
  public List<Permission> permissions() {
    return ReceptionPermissions.all();
  }

  @Override
  public List<RoleTemplate> roles() {
    return ReceptionPermissions.roles();
  }

  @Override
  public List<Retention> retention() {
    return List.of(
        new Retention("reception.letter", 30, ACCOUNTS),
        new Retention("reception.order", 30, ACCOUNTS),
        new Retention("reception.list", 30, ACCOUNTS),
        new Retention("reception.settlement", 30, ACCOUNTS),
        new Retention("reception.overrun", 30, ACCOUNTS),
        new Retention("reception.reply", 30, ACCOUNTS),
        new Retention("reception.withholding", 30, ACCOUNTS),
        new Retention("reception.publicity", 30, ACCOUNTS),
        new Retention("reception.budget", 30, ACCOUNTS),
        new Retention("reception.standard", 30, ACCOUNTS),
        new Retention("reception.place", 10, ACCOUNTS));
  }
}
