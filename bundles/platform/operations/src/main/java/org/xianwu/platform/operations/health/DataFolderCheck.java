package org.xianwu.platform.operations.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.operation.HealthCheck;

/** Whether the data folder takes a file. */
@Component
public final class DataFolderCheck implements HealthCheck {

  private final Path data = Path.of(System.getProperty("xianwu.data", "."));

  @Override
  public String name() {
    return "data-folder";
  }

  @Override
  public Health check() {
    try {
      Path probe = Files.createTempFile(data, "probe", ".tmp");
      Files.delete(probe);
      return HealthRules.folder(true);
    } catch (IOException refused) {
      return HealthRules.folder(false);
    }
  }
}
