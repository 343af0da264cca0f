package org.xianwu.platform.api.operation;

import org.osgi.annotation.versioning.ConsumerType;

/** One thing that can be well or unwell; asked by {@code /health} and the operations page. */
@ConsumerType
public interface HealthCheck {

  /** Kebab-case, for example {@code database}. */
  String name();

  /** Answers within a second and never throws. */
  Health check();
}
