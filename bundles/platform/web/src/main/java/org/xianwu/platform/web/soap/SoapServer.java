package org.xianwu.platform.web.soap;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.service.invoker.MethodDispatcher;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.xianwu.platform.api.access.Authentication;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.web.EndpointCatalogue.Endpoint;
import org.xianwu.platform.api.web.SoapEndpoint;
import org.xianwu.platform.api.web.SoapSecurity;
import org.xianwu.platform.web.access.Refusals;
import org.xianwu.platform.web.access.RequiredPermissions;
import org.xianwu.platform.web.cxf.Loading;
import org.xianwu.platform.web.http.ClientAddress;

/** One published SOAP contract. */
public final class SoapServer implements AutoCloseable {

  /** Requests carry the rows of a day or a file of some pages, never more. */
  static final long LARGEST_BODY = 32L << 20;

  private static final Map<String, Object> LIMITS =
      Map.ofEntries(
          Map.entry("schema-validation-enabled", "true"),
          Map.entry("mtom-enabled", "true"),
          Map.entry("attachment-memory-threshold", "262144"),
          Map.entry("attachment-max-size", Long.toString(LARGEST_BODY)),
          Map.entry("exceptionMessageCauseEnabled", "false"),
          Map.entry("faultStackTraceEnabled", "false"),
          Map.entry("org.apache.cxf.stax.maxChildElements", "10000"),
          Map.entry("org.apache.cxf.stax.maxElementDepth", "50"),
          Map.entry("org.apache.cxf.stax.maxAttributeCount", "100"),
          Map.entry("org.apache.cxf.stax.maxTextLength", "1048576"));

  private final Server server;
  private final List<Endpoint> endpoints;

  private SoapServer(Server server, List<Endpoint> endpoints) {
    this.server = server;
    this.endpoints = endpoints;
  }

  /** What all SOAP endpoints share. */
  public record Edge(
      Authentication accounts,
      CallerContext callers,
      ClientAddress addresses,
      Texts texts,
      Refusals refusals,
      String publicUrl) {}

  static SoapServer publish(
      Bus bus, Edge edge, SoapEndpoint endpoint, ClassLoader loader, SoapSecurity security) {
    JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
    factory.setBus(bus);
    factory.setAddress("/" + endpoint.path());
    factory.setServiceBean(endpoint);
    Map<String, Object> properties = new HashMap<>(LIMITS);
    properties.put("publishedEndpointUrl", edge.publicUrl() + "/services/" + endpoint.path());
    factory.setProperties(properties);
    factory.setInvoker(new ProvenInvoker(endpoint, endpoint.path(), edge));
    factory.getOutFaultInterceptors().add(new Mask(endpoint.path(), edge));
    factory.getOutFaultInterceptors().add(new MtomOnDemand());
    factory.getOutInterceptors().add(new MtomOnDemand());
    int open = factory.getInInterceptors().size();
    security.protect(factory);
    if (factory.getInInterceptors().size() == open) {
      throw new IllegalStateException("the security added nothing to /services/" + endpoint.path());
    }
    Server server = Loading.with(loader, factory::create);
    return new SoapServer(server, operations(endpoint, server));
  }

  private static List<Endpoint> operations(SoapEndpoint endpoint, Server server) {
    MethodDispatcher methods =
        (MethodDispatcher) server.getEndpoint().getService().get(MethodDispatcher.class.getName());
    List<Endpoint> found = new ArrayList<>();
    for (BindingOperationInfo operation :
        server.getEndpoint().getEndpointInfo().getBinding().getOperations()) {
      if (operation.isUnwrapped()) {
        continue;
      }
      Method method = methods.getMethod(operation);
      found.add(
          new Endpoint(
              endpoint.path(),
              "SOAP",
              "/services/" + endpoint.path() + "#" + operation.getName().getLocalPart(),
              RequiredPermissions.of(endpoint.getClass(), method).codes()));
    }
    return found;
  }

  List<Endpoint> endpoints() {
    return endpoints;
  }

  @Override
  public void close() {
    server.destroy();
  }
}
