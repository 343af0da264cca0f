package org.xianwu.platform.operations.health;

import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.operation.HealthCheck;
import org.xianwu.platform.api.text.Label;

/** Asks every part how it is. */
@Component(service = HealthDesk.class)
public final class HealthDesk {

  private static final Logger LOG = LoggerFactory.getLogger(HealthDesk.class);

  @Reference private volatile List<HealthCheck> checks = List.of();

  public HealthReport report() {
    return HealthReport.of(
        checks.stream()
            .map(check -> new HealthReport.Part(check.name(), ask(check)))
            .sorted(Comparator.comparing(HealthReport.Part::name))
            .toList());
  }

  private static Health ask(HealthCheck check) {
    try {
      return check.check();
    } catch (RuntimeException broken) { // a check that fails is itself the news
      LOG.warn("the health check {} failed", check.name(), broken);
      return Health.down(
          Label.of("检查本身出错", "the check itself failed"), Label.of("详情见日志", "see the log"));
    }
  }
}
