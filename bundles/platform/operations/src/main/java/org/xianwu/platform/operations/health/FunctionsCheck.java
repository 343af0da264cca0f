package org.xianwu.platform.operations.health;

import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.operation.HealthCheck;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.operations.app.FunctionView;
import org.xianwu.platform.operations.app.RunningDesk;

/** Whether every started function works. */
@Component
public final class FunctionsCheck implements HealthCheck {

  private final RunningDesk running;

  @Activate
  public FunctionsCheck(@Reference RunningDesk running) {
    this.running = running;
  }

  @Override
  public String name() {
    return "functions";
  }

  @Override
  public Health check() {
    List<FunctionView> ill =
        running.desk().functions().stream()
            .filter(
                one ->
                    one.state().equals(FunctionView.WAITING)
                        || one.state().equals(FunctionView.FAILED))
            .toList();
    if (ill.isEmpty()) {
      return Health.up();
    }
    String zh = ill.stream().map(one -> one.name().zh()).collect(Collectors.joining("、"));
    String en = ill.stream().map(one -> one.name().en()).collect(Collectors.joining(", "));
    return Health.warning(
        Label.of("功能未正常运行：" + zh, "functions that do not work: " + en),
        Label.of("请在功能管理中查看原因", "the function manager shows why"));
  }
}
