package org.xianwu.platform.operations.health;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.operation.HealthCheck;

/** Whether live objects leave room on the heap; what a collection would free does not count. */
@Component
public final class HeapCheck implements HealthCheck {

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public Health check() {
    long live = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage afterCollection = pool.getCollectionUsage();
      if (pool.getType() == MemoryType.HEAP && afterCollection != null) {
        live += afterCollection.getUsed();
      }
    }
    return HealthRules.heap(live, Runtime.getRuntime().maxMemory());
  }
}
