package org.xianwu.platform.testkit;

import java.util.function.Supplier;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;

/** A caller context that the test sets; the suite itself unless told otherwise. */
public final class FakeCallers implements CallerContext {

  private final ThreadLocal<Caller> byThread = new ThreadLocal<>();
  private volatile Caller everywhere = Caller.system("测试");

  /** Whoever calls from now on, in every thread. */
  public void set(Caller caller) {
    everywhere = caller;
  }

  @Override
  public Caller current() {
    Caller own = byThread.get();
    return own == null ? everywhere : own;
  }

  @Override
  public <R> R as(Caller caller, Supplier<R> work) {
    Caller before = byThread.get();
    byThread.set(caller);
    try {
      return work.get();
    } finally {
      byThread.set(before);
    }
  }

  /** As {@link #as}, for work without a result. */
  public void run(Caller caller, Runnable work) {
    as(
        caller,
        () -> {
          work.run();
          return null;
        });
  }
}
