package org.xianwu.platform.operations.runtime;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * When each bundle was started last. The framework does not keep it, so it is noted as it happens;
 * what ran before this bundle has no time until it starts again.
 */
@Component(service = StartTimes.class, immediate = true)
public final class StartTimes implements SynchronousBundleListener {

  private final BundleContext framework;
  private final Clock clock;
  private final Map<Long, Instant> started = new ConcurrentHashMap<>();

  @Activate
  public StartTimes(BundleContext context, @Reference Clock clock) {
    this.clock = clock;
    framework = context.getBundle(0).getBundleContext();
    framework.addBundleListener(this);
  }

  @Deactivate
  public void stop() {
    framework.removeBundleListener(this);
  }

  @Override
  public void bundleChanged(BundleEvent event) {
    long id = event.getBundle().getBundleId();
    switch (event.getType()) {
      case BundleEvent.STARTED -> started.put(id, clock.instant());
      case BundleEvent.UNINSTALLED -> started.remove(id);
      default -> {
        // a stopped bundle keeps the time of its last start
      }
    }
  }

  /** Empty for a bundle that runs since before this one. */
  public Optional<Instant> of(Bundle bundle) {
    return Optional.ofNullable(started.get(bundle.getBundleId()));
  }
}
