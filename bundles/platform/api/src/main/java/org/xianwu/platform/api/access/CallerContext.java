package org.xianwu.platform.api.access;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/** Knows the caller of the current thread. The web edge sets it; use cases only read it. */
@ProviderType
public interface CallerContext {

  /** Never null; {@link Caller.Kind#ANONYMOUS} when nobody is signed in. */
  Caller current();

  /** Runs the work on behalf of the caller and restores the former one afterwards. */
  <R> R as(Caller caller, Supplier<R> work);
}
