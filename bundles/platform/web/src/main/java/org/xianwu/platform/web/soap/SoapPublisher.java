package org.xianwu.platform.web.soap;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Authentication;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.web.SoapEndpoint;
import org.xianwu.platform.api.web.SoapSecurity;
import org.xianwu.platform.web.access.Refusals;
import org.xianwu.platform.web.catalogue.PublishedEndpoints;
import org.xianwu.platform.web.cxf.OwnBus;
import org.xianwu.platform.web.gate.Gate;
import org.xianwu.platform.web.http.ClientAddress;
import org.xianwu.platform.web.http.WebSettings;

/**
 * Publishes each {@link SoapEndpoint} under {@code /services/<path>}, as long as there is something
 * that checks who calls. Without the security nothing is published: an open endpoint would answer
 * everybody.
 *
 * <p>Making a contract takes a second, so it is done beside the start; until then the gate answers
 * that the service is coming.
 */
@Component(
    service = {},
    immediate = true,
    configurationPid = WebSettings.PID)
public final class SoapPublisher {

  private static final Logger LOG = LoggerFactory.getLogger(SoapPublisher.class);

  private final OwnBus bus = new OwnBus("soap");
  private final Gate gate;
  private final PublishedEndpoints catalogue;
  private final SoapServer.Edge edge;
  private final Map<SoapEndpoint, ClassLoader> wanted = new LinkedHashMap<>();
  private final Map<SoapEndpoint, SoapServer> servers = new LinkedHashMap<>();
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "xianwu-soap");
            thread.setDaemon(true);
            return thread;
          });
  private SoapSecurity security;
  private ServiceRegistration<Servlet> registration;

  /** Outside of OSGi: endpoints are given to {@link #add}. */
  public SoapPublisher(Gate gate, PublishedEndpoints catalogue, SoapServer.Edge edge) {
    this.gate = gate;
    this.catalogue = catalogue;
    this.edge = edge;
  }

  @Activate
  public SoapPublisher(
      BundleContext context,
      WebSettings settings,
      @Reference Gate gate,
      @Reference PublishedEndpoints catalogue,
      @Reference Authentication accounts,
      @Reference CallerContext callers,
      @Reference ClientAddress addresses,
      @Reference Texts texts,
      @Reference Refusals refusals) {
    this(
        gate,
        catalogue,
        new SoapServer.Edge(
            accounts, callers, addresses, texts, refusals, publicUrl(settings, context)));
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put("osgi.http.whiteboard.servlet.pattern", new String[] {"/services/*"});
    properties.put("osgi.http.whiteboard.servlet.name", "xianwu-soap");
    properties.put("osgi.http.whiteboard.servlet.asyncSupported", true);
    properties.put("servlet.init.hide-service-list-page", "true");
    registration = context.registerService(Servlet.class, servlet(), properties);
  }

  private static String publicUrl(WebSettings settings, BundleContext context) {
    String given = settings.publicUrl().trim();
    if (given.isEmpty()) {
      String port = context.getProperty("xianwu.http.port");
      return "http://localhost:" + (port == null ? "8181" : port);
    }
    return given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
  }

  /** The servlet for {@code /services/*}. */
  public Servlet servlet() {
    return bus.servlet();
  }

  @Deactivate
  public void close() {
    if (registration != null) {
      registration.unregister();
    }
    background.shutdownNow();
    List<SoapEndpoint> published;
    synchronized (this) {
      wanted.clear();
      published = List.copyOf(servers.keySet());
    }
    published.forEach(this::withdraw);
    bus.close();
  }

  @Reference(
      service = SoapEndpoint.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "remove")
  void bind(SoapEndpoint endpoint, ServiceReference<SoapEndpoint> reference) {
    add(endpoint, reference.getBundle().adapt(BundleWiring.class).getClassLoader());
  }

  @Reference(
      service = SoapSecurity.class,
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY,
      unbind = "unsecure")
  public void secure(SoapSecurity guard) {
    List<SoapEndpoint> guardedByFormer;
    List<SoapEndpoint> waiting;
    synchronized (this) {
      security = guard;
      guardedByFormer = List.copyOf(servers.keySet());
      waiting = List.copyOf(wanted.keySet());
    }
    guardedByFormer.forEach(this::suspend);
    waiting.forEach(endpoint -> background.execute(() -> publish(endpoint)));
  }

  /** The security goes: every endpoint closes at once and waits for it to come back. */
  public void unsecure(SoapSecurity guard) {
    List<SoapEndpoint> open;
    synchronized (this) {
      if (security != guard) {
        return;
      }
      security = null;
      open = List.copyOf(servers.keySet());
    }
    open.forEach(this::suspend);
  }

  private void suspend(SoapEndpoint endpoint) {
    withdraw(endpoint);
    gate.announce(prefix(endpoint));
  }

  /** Wants an endpoint published. */
  public void add(SoapEndpoint endpoint, ClassLoader loader) {
    synchronized (this) {
      wanted.put(endpoint, loader);
    }
    gate.announce(prefix(endpoint));
    background.execute(() -> publish(endpoint));
  }

  /** Lets running requests end, then takes the endpoint away. */
  public void remove(SoapEndpoint endpoint) {
    synchronized (this) {
      wanted.remove(endpoint);
    }
    withdraw(endpoint);
  }

  private synchronized void publish(SoapEndpoint endpoint) {
    ClassLoader loader = wanted.get(endpoint);
    if (loader == null || servers.containsKey(endpoint)) {
      return;
    }
    if (security == null) {
      LOG.info("{} waits for its security", prefix(endpoint));
      return;
    }
    try {
      SoapServer server = SoapServer.publish(bus.bus(), edge, endpoint, loader, security);
      servers.put(endpoint, server);
      catalogue.put(prefix(endpoint), server.endpoints());
      gate.open(prefix(endpoint), SoapServer.LARGEST_BODY);
      LOG.info("published {}", prefix(endpoint));
    } catch (RuntimeException failure) {
      LOG.error("cannot publish {}", prefix(endpoint), failure);
    }
  }

  private void withdraw(SoapEndpoint endpoint) {
    SoapServer server;
    synchronized (this) {
      server = servers.remove(endpoint);
    }
    gate.close(prefix(endpoint));
    catalogue.remove(prefix(endpoint));
    if (server != null) {
      server.close();
      LOG.info("withdrew {}", prefix(endpoint));
    }
  }

  private static String prefix(SoapEndpoint endpoint) {
    return "/services/" + endpoint.path();
  }
}
