package org.xianwu.platform.operations.health;

import java.io.File;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.operation.HealthCheck;
import org.xianwu.platform.operations.config.OperationsConfig;

/** Whether the data disk has room. */
@Component(configurationPid = "org.xianwu.platform.operations")
@Designate(ocd = OperationsConfig.class)
public final class DiskCheck implements HealthCheck {

  private final File data = new File(System.getProperty("xianwu.data", "."));
  private final OperationsConfig config;

  @Activate
  public DiskCheck(OperationsConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public Health check() {
    return HealthRules.disk(data.getUsableSpace() >> 20, config.diskWarning(), config.diskDown());
  }
}
