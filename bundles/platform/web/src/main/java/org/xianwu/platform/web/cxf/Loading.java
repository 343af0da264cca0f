package org.xianwu.platform.web.cxf;

import java.util.function.Supplier;

/** Runs work with the class loader that CXF, JAXB and Hibernate Validator look up classes with. */
public final class Loading {

  private Loading() {}

  /** The result of the work, done with the loader as the thread's own. */
  public static <R> R with(ClassLoader loader, Supplier<R> work) {
    Thread thread = Thread.currentThread();
    ClassLoader former = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(former);
    }
  }
}
