package org.xianwu.platform.shell.console;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.web.RequestGate;

/** Follows the bundles with the header {@code Xianwu-Console}; they are the menu. */
@Component(service = Consoles.class)
public final class Consoles implements BundleTrackerCustomizer<Console> {

  private static final Logger LOG = LoggerFactory.getLogger(Consoles.class);
  private static final String HEADER = "Xianwu-Console";
  private static final long NO_BODY = 1024;

  private final RequestGate gate;
  private final Map<String, Console> running = new ConcurrentHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final BundleTracker<Console> tracker;

  @Activate
  public Consoles(BundleContext context, @Reference RequestGate gate) {
    this.gate = gate;
    tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
    tracker.open();
  }

  /** Without bundles. */
  Consoles(RequestGate gate) {
    this.gate = gate;
    tracker = null;
  }

  @Deactivate
  void close() {
    tracker.close();
  }

  @Override
  public Console addingBundle(Bundle bundle, BundleEvent event) {
    if (bundle.getHeaders("").get(HEADER) == null) {
      return null;
    }
    try {
      Console console = Console.read(bundle.getVersion().toString(), bundle::getEntry);
      add(console);
      return console;
    } catch (IOException unreadable) {
      LOG.error("{} has no readable console", bundle.getSymbolicName(), unreadable);
      return null;
    }
  }

  @Override
  public void modifiedBundle(Bundle bundle, BundleEvent event, Console console) {}

  @Override
  public void removedBundle(Bundle bundle, BundleEvent event, Console console) {
    remove(console);
  }

  void add(Console console) {
    running.put(console.id(), console);
    gate.open(prefix(console), NO_BODY);
    LOG.info("console {} {}", console.id(), console.rev());
    listeners.forEach(Runnable::run);
  }

  void remove(Console console) {
    if (running.remove(console.id(), console)) {
      gate.close(prefix(console));
      listeners.forEach(Runnable::run);
    }
  }

  private static String prefix(Console console) {
    return "/ui/m/" + console.id();
  }

  public Optional<Console> find(String id) {
    return Optional.ofNullable(running.get(id));
  }

  /** In the order of the menu. */
  public List<Console> all() {
    return running.values().stream()
        .sorted(
            Comparator.comparingInt((Console console) -> console.manifest().order())
                .thenComparing(Console::id))
        .toList();
  }

  /** Changes whenever a console comes, goes or is replaced. */
  public String rev() {
    String revisions =
        all().stream().map(console -> console.id() + console.rev()).collect(Collectors.joining());
    return Integer.toHexString(revisions.hashCode());
  }

  /** Calls the listener after every change, on the thread that made it. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  public void forget(Runnable listener) {
    listeners.remove(listener);
  }
}
