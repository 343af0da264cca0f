package org.xianwu.platform.operations.metrics;

import java.io.File;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.operation.Metric;
import org.xianwu.platform.api.operation.Metric.Kind;
import org.xianwu.platform.api.operation.MetricSource;
import org.xianwu.platform.operations.app.FunctionView;
import org.xianwu.platform.operations.app.RunningDesk;

/** Figures of the Java machine, the data disk and the functions. */
@Component
public final class MachineMetrics implements MetricSource {

  private final RunningDesk running;
  private final File data = new File(System.getProperty("xianwu.data", "."));

  @Activate
  public MachineMetrics(@Reference RunningDesk running) {
    this.running = running;
  }

  @Override
  public List<Metric> metrics() {
    List<Metric> all = new ArrayList<>();
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    all.add(gauge("jvm_memory_used_bytes", "Used heap", heap.getUsed()));
    all.add(gauge("jvm_memory_max_bytes", "Largest heap", heap.getMax()));
    all.add(
        gauge(
            "jvm_memory_nonheap_used_bytes",
            "Classes, code and the like",
            ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getUsed()));
    all.add(gauge("jvm_threads", "Threads", ManagementFactory.getThreadMXBean().getThreadCount()));
    all.add(
        gauge(
            "jvm_classes_loaded",
            "Loaded classes",
            ManagementFactory.getClassLoadingMXBean().getLoadedClassCount()));
    all.add(
        gauge(
            "process_uptime_seconds",
            "Seconds since the start",
            ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0));
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      all.add(
          new Metric(
              "jvm_gc_collection_seconds_total",
              Kind.COUNTER,
              "Time spent collecting",
              Map.of("gc", collector.getName()),
              collector.getCollectionTime() / 1000.0));
    }
    all.add(gauge("xianwu_disk_free_bytes", "Free space for data", data.getUsableSpace()));
    for (FunctionView function : running.desk().functions()) {
      all.add(
          new Metric(
              "xianwu_function_running",
              Kind.GAUGE,
              "1 while the function works",
              Map.of("function", function.id(), "state", function.state()),
              function.state().equals(FunctionView.RUNNING) ? 1 : 0));
    }
    return all;
  }

  private static Metric gauge(String name, String help, double value) {
    return new Metric(name, Kind.GAUGE, help, Map.of(), value);
  }
}
