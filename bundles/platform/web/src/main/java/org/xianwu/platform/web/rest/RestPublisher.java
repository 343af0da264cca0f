package org.xianwu.platform.web.rest;

import java.io.IOException;
import java.net.URL;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.servlet.Servlet;
import org.apache.cxf.resource.DefaultResourceManager;
import org.apache.cxf.resource.ResourceManager;
import org.osgi.framework.Bundle;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.web.EndpointCatalogue.Endpoint;
import org.xianwu.platform.api.web.RestApplication;
import org.xianwu.platform.web.access.PermissionFilter;
import org.xianwu.platform.web.access.Refusals;
import org.xianwu.platform.web.catalogue.PublishedEndpoints;
import org.xianwu.platform.web.cxf.OwnBus;
import org.xianwu.platform.web.gate.Gate;
import org.xianwu.platform.web.problem.ProblemMapper;
import org.xianwu.platform.web.replay.IdempotencyFilter;
import org.xianwu.platform.web.replay.KeptAnswers;

/** Publishes each {@link RestApplication} under {@code /api/<function>} while it is registered. */
@Component(
    service = {},
    immediate = true)
public final class RestPublisher {

  private static final Logger LOG = LoggerFactory.getLogger(RestPublisher.class);

  private final OwnBus bus = new OwnBus("rest");
  private final Gate gate;
  private final CallerContext callers;
  private final Texts texts;
  private final Refusals refusals;
  private final KeptAnswers answers;
  private final PublishedEndpoints catalogue;
  private final Map<RestApplication, RestServer> servers = new ConcurrentHashMap<>();
  private ServiceRegistration<Servlet> registration;

  /** Outside of OSGi: applications are given to {@link #publish}. */
  public RestPublisher(
      Gate gate,
      CallerContext callers,
      Texts texts,
      Refusals refusals,
      KeptAnswers answers,
      PublishedEndpoints catalogue) {
    this.gate = gate;
    this.callers = callers;
    this.texts = texts;
    this.refusals = refusals;
    this.answers = answers;
    this.catalogue = catalogue;
    // CXF asks it with every request for a class loader; the default one searches the whole bundle
    bus.bus().setExtension(new DefaultResourceManager(List.of()), ResourceManager.class);
  }

  @Activate
  public RestPublisher(
      BundleContext context,
      @Reference Gate gate,
      @Reference CallerContext callers,
      @Reference Texts texts,
      @Reference Refusals refusals,
      @Reference KeptAnswers answers,
      @Reference PublishedEndpoints catalogue) {
    this(gate, callers, texts, refusals, answers, catalogue);
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put("osgi.http.whiteboard.servlet.pattern", new String[] {"/api/*"});
    properties.put("osgi.http.whiteboard.servlet.name", "xianwu-rest");
    properties.put("osgi.http.whiteboard.servlet.asyncSupported", true);
    properties.put("servlet.init.hide-service-list-page", "true");
    registration = context.registerService(Servlet.class, servlet(), properties);
  }

  /** The servlet for {@code /api/*}. */
  public Servlet servlet() {
    return bus.servlet();
  }

  @Deactivate
  public void close() {
    if (registration != null) {
      registration.unregister();
    }
    List.copyOf(servers.keySet()).forEach(this::withdraw);
    bus.close();
  }

  @Reference(
      service = RestApplication.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "unbind")
  void bind(RestApplication application, ServiceReference<RestApplication> reference) {
    Bundle bundle = reference.getBundle();
    ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
    publish(application, loader, bundle::getEntry);
  }

  void unbind(RestApplication application) {
    withdraw(application);
  }

  /**
   * Publishes an application; a failure is logged and leaves the others alone.
   *
   * @param entries path to a file of its bundle, null when there is none
   */
  public void publish(
      RestApplication application, ClassLoader loader, Function<String, URL> entries) {
    String function = application.function();
    try {
      RestServer server =
          RestServer.publish(
              bus.bus(), application, loader, providers(function), document(function, entries));
      servers.put(application, server);
      catalogue.put("/api/" + function, server.endpoints());
      gate.open("/api/" + function, application.largestBody());
      warnOfClosed(server);
      LOG.info("published /api/{} with {} endpoints", function, server.endpoints().size());
    } catch (RuntimeException | IOException failure) {
      LOG.error("cannot publish /api/{}", function, failure);
    }
  }

  /** Lets running requests end, then takes the application away. */
  public void withdraw(RestApplication application) {
    RestServer server = servers.remove(application);
    if (server != null) {
      gate.close("/api/" + application.function());
      catalogue.remove("/api/" + application.function());
      server.close();
      LOG.info("withdrew /api/{}", application.function());
    }
  }

  private List<Object> providers(String function) {
    return List.of(
        new ProblemMapper(
            texts, callers, problem -> refusals.noteDenial(problem, "/api/" + function)),
        new PermissionFilter(callers),
        new IdempotencyFilter(answers, callers));
  }

  private static List<Object> document(String function, Function<String, URL> entries)
      throws IOException {
    URL entry = entries.apply(OpenApiDocument.entry(function));
    return entry == null ? List.of() : List.of(new OpenApiDocument(entry));
  }

  private static void warnOfClosed(RestServer server) {
    for (Endpoint endpoint : server.endpoints()) {
      if (endpoint.permissions().isEmpty()) {
        LOG.warn("{} {} names no permission: closed", endpoint.verb(), endpoint.path());
      }
    }
  }
}
