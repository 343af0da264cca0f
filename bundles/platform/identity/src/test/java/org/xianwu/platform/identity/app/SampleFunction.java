package org.xianwu.platform.identity.app;

import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.access.RoleTemplate;
import org.xianwu.platform.api.function.OfficeFunction;
import org.xianwu.platform.api.function.Retention;
import org.xianwu.platform.api.text.Label;

/** An office function with one permission and one proposed role. */
final class SampleFunction implements OfficeFunction {

  static final String VIEW = "sample.visit.view";

  private final RoleTemplate role;

  SampleFunction() {
    this(new RoleTemplate("sample.clerk", Label.of("经办", "Clerk"), Map.of(VIEW, DataScope.UNIT)));
  }

  SampleFunction(RoleTemplate role) {
    this.role = role;
  }

  @Override
  public String code() {
    return "sample";
  }

  @Override
  public Label name() {
    return Label.of("示例", "Sample");
  }

  @Override
  public Label purpose() {
    return Label.of("示例", "Sample");
  }

  @Override
  public List<Permission> permissions() {
    return List.of(Permission.of(VIEW, "查看", "View", DataScope.UNIT));
  }

  @Override
  public List<RoleTemplate> roles() {
    return List.of(role);
  }

  @Override
  public List<Retention> retention() {
    return List.of();
  }
}
