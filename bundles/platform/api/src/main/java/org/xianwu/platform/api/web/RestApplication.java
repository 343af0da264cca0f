package org.xianwu.platform.api.web;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The REST endpoints of one function, published under {@code /api/<function>} as long as the
 * service is registered.
 */
@ConsumerType
public interface RestApplication {

  /** First path segment below {@code /api/}. */
  String function();

  /** JAX-RS resources; their methods carry {@link org.xianwu.platform.api.access.Requires}. */
  Set<Object> resources();

  /** Largest request body in bytes; imports and uploads need more than the default of 1 MiB. */
  default long largestBody() {
    return 1L << 20;
  }
}
