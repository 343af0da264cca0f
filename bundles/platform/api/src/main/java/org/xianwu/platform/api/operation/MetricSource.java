package org.xianwu.platform.api.operation;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Gives figures to {@code /metrics}. */
@ConsumerType
public interface MetricSource {

  List<Metric> metrics();
}
