package org.xianwu.platform.operations.runtime;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Watches during an action which bundles outside the function are touched. */
final class Bystanders implements SynchronousBundleListener, AutoCloseable {

  private static final int TOUCHED =
      BundleEvent.STOPPED
          | BundleEvent.STARTED
          | BundleEvent.UPDATED
          | BundleEvent.UNRESOLVED
          | BundleEvent.UNINSTALLED;

  private final BundleContext framework;
  private final Set<String> own;
  private final Set<String> touched = new ConcurrentSkipListSet<>();

  Bystanders(BundleContext framework, Set<String> own) {
    this.framework = framework;
    this.own = own;
    framework.addBundleListener(this);
  }

  @Override
  public void bundleChanged(BundleEvent event) {
    String name = event.getBundle().getSymbolicName();
    if ((event.getType() & TOUCHED) != 0 && name != null && !own.contains(name)) {
      touched.add(name);
    }
  }

  List<String> touched() {
    return List.copyOf(touched);
  }

  @Override
  public void close() {
    framework.removeBundleListener(this);
  }
}
