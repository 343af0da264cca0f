package org.xianwu.platform.api.store;

import org.osgi.annotation.versioning.ProviderType;

/** Hands out the 64-bit ids of the suite: ordered by time, unique over all nodes, never reused. */
@ProviderType
public interface Ids {

  /** The next id; above 2^53, so JSON carries ids as strings. */
  long next();
}
