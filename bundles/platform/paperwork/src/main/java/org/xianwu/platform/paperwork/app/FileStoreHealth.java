package org.xianwu.platform.paperwork.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.operation.HealthCheck;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.paperwork.config.FileSettings;

/** Whether the store of contents can be reached; asked at most twice a minute. */
@Component(service = HealthCheck.class)
public final class FileStoreHealth implements HealthCheck {

  private static final Logger LOG = LoggerFactory.getLogger(FileStoreHealth.class);
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final FileSettings settings;
  private final Clock clock;
  private Instant asked = Instant.EPOCH;
  private Optional<String> trouble = Optional.empty();

  @Activate
  public FileStoreHealth(@Reference FileSettings settings, @Reference Clock clock) {
    this.settings = Objects.requireNonNull(settings);
    this.clock = Objects.requireNonNull(clock);
  }

  @Override
  public String name() {
    return "file-store";
  }

  @Override
  public synchronized Health check() {
    Instant now = clock.instant();
    if (asked.plus(FRESH).isBefore(now)) {
      asked = now;
      trouble = settings.store().trouble();
      trouble.ifPresent(why -> LOG.warn("the store of files cannot be reached: {}", why));
    }
    return trouble
        .map(
            why ->
                Health.down(
                    Label.of(
                        "附件存储无法访问，不能上传和下载附件：" + why,
                        "The store of files cannot be reached, no file is taken or given: " + why),
                    Label.of(
                        "检查存储服务、网络、桶地址和密钥（etc/org.xianwu.platform.paperwork.cfg）；恢复后自动继续",
                        "Check the store, the network, its address and key in"
                            + " etc/org.xianwu.platform.paperwork.cfg; it goes on by itself")))
        .orElseGet(Health::up);
  }
}
