package org.xianwu.platform.operations.health;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.xianwu.platform.api.access.Authentication;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.operation.HealthCheck;
import org.xianwu.platform.api.text.Label;

/** Whether people can come in: during a start the rest may be well while nobody can sign in yet. */
@Component
public final class EntranceCheck implements HealthCheck {

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile Authentication authentication;

  @Override
  public String name() {
    return "sign-in";
  }

  @Override
  public Health check() {
    return authentication != null
        ? Health.up()
        : Health.down(
            Label.of("正在启动，还不能登录", "starting, nobody can sign in yet"),
            Label.of("请稍候；超过两分钟请查看日志", "wait; after two minutes look into the log"));
  }
}
