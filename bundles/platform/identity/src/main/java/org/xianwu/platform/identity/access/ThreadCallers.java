package org.xianwu.platform.identity.access;

import java.util.Objects;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.text.Language;

/**
 * Keeps the caller with the thread. It depends on nothing, for the store needs it before identity
 * has its tables.
 */
@Component
public final class ThreadCallers implements CallerContext {

  private static final Caller NOBODY = Caller.anonymous("", Language.ZH);

  private final ThreadLocal<Caller> callers = new ThreadLocal<>();

  @Override
  public Caller current() {
    Caller caller = callers.get();
    return caller == null ? NOBODY : caller;
  }

  @Override
  public <R> R as(Caller caller, Supplier<R> work) {
    Caller former = callers.get();
    callers.set(Objects.requireNonNull(caller));
    try {
      return work.get();
    } finally {
      if (former == null) {
        callers.remove();
      } else {
        callers.set(former);
      }
    }
  }
}
