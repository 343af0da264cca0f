package org.xianwu.platform.audit.app;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.operation.HealthCheck;
import org.xianwu.platform.api.operation.Metric;
import org.xianwu.platform.api.operation.MetricSource;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.audit.log.RunningChangeLog;
import org.xianwu.platform.audit.log.SealedChangeLog;

/** Whether the trail is whole as far as is known, and takes what it is given. */
@Component(service = {HealthCheck.class, MetricSource.class})
public final class AuditHealth implements HealthCheck, MetricSource {

  private final SealedChangeLog log;
  private final Verification verification;

  @Activate
  public AuditHealth(@Reference RunningChangeLog log, @Reference Verification verification) {
    this.log = log.sealed();
    this.verification = verification;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public Health check() {
    boolean damaged =
        verification.state().verdict().map(verdict -> !verdict.intact()).orElse(false);
    if (damaged) {
      return Health.down(
          Label.of("审计日志校验未通过", "The audit trail did not pass its verification"),
          Label.of("请安全审计员查看校验结果", "Let the audit administrator look at the result"));
    }
    if (log.unsealedSince().isPresent()) {
      return Health.warning(
          Label.of("新的变更暂时无法封存", "New changes cannot be sealed at present"),
          Label.of(
              "查看数据库和数据盘的状态；恢复后自动补封",
              "See the state of the database and the data disk; they are sealed once it is well"));
    }
    if (log.lostNotes() > 0) {
      return Health.warning(
          Label.of(
              log.lostNotes() + " 个事件未能记入审计日志", log.lostNotes() + " events could not be recorded"),
          Label.of("查看服务器日志", "See the log of the server"));
    }
    return Health.up();
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        gauge("xianwu_audit_lanes", "Lanes of this process", log.lanes()),
        gauge("xianwu_audit_parked_lanes", "Lanes of unknown end", log.parkedLanes()),
        new Metric(
            "xianwu_audit_lost_events_total",
            Metric.Kind.COUNTER,
            "Events that could not be recorded",
            Map.of(),
            log.lostNotes()));
  }

  private static Metric gauge(String name, String help, double value) {
    return new Metric(name, Metric.Kind.GAUGE, help, Map.of(), value);
  }
}
