package org.xianwu.platform.web.rest;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.xianwu.platform.api.web.EndpointCatalogue.Endpoint;
import org.xianwu.platform.api.web.RestApplication;
import org.xianwu.platform.web.access.RequiredPermissions;
import org.xianwu.platform.web.cxf.Loading;

/** One function's JAX-RS server with everything that is its own: JSON, validation, document. */
final class RestServer implements AutoCloseable {

  private final Server server;
  private final ArgumentCheck arguments;
  private final List<Endpoint> endpoints;

  private RestServer(Server server, ArgumentCheck arguments, List<Endpoint> endpoints) {
    this.server = server;
    this.arguments = arguments;
    this.endpoints = endpoints;
  }

  /**
   * Publishes the application.
   *
   * @param providers filters and mappers that all functions share
   * @param extra resources that the platform adds, for example the OpenAPI document
   */
  static RestServer publish(
      Bus bus,
      RestApplication application,
      ClassLoader loader,
      List<Object> providers,
      List<Object> extra) {
    JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
    factory.setBus(bus);
    factory.setAddress("/" + application.function());
    Set<Object> resources = new LinkedHashSet<>(application.resources());
    resources.addAll(extra);
    factory.setServiceBeans(new ArrayList<>(resources));
    List<Object> all = new ArrayList<>(providers);
    all.add(new JacksonJsonProvider(JsonMapping.of(loader)));
    all.add(new Parameters());
    factory.setProviders(all);
    ArgumentCheck arguments = new ArgumentCheck();
    factory.getInInterceptors().add(arguments);
    factory.getOutInterceptors().add(new AnswerDate());
    factory.getProperties(true).put("attachment-memory-threshold", "262144");
    factory
        .getProperties(true)
        .put("attachment-max-size", Long.toString(application.largestBody()));
    factory.getProperties(true).put("default.wae.mapper.least.specific", Boolean.TRUE);
    factory.getProperties(true).put("org.apache.cxf.propagate.exception", Boolean.FALSE);
    Server server = Loading.with(loader, factory::create);
    return new RestServer(
        server,
        arguments,
        endpoints(application.function(), factory.getServiceFactory().getClassResourceInfo()));
  }

  private static List<Endpoint> endpoints(String function, List<ClassResourceInfo> classes) {
    List<Endpoint> found = new ArrayList<>();
    for (ClassResourceInfo type : classes) {
      for (OperationResourceInfo operation :
          type.getMethodDispatcher().getOperationResourceInfos()) {
        if (operation.isSubResourceLocator()) {
          continue;
        }
        Method method = operation.getMethodToInvoke();
        found.add(
            new Endpoint(
                function,
                operation.getHttpMethod(),
                path(function, type, operation),
                RequiredPermissions.of(type.getServiceClass(), method).codes()));
      }
    }
    return found;
  }

  private static String path(
      String function, ClassResourceInfo type, OperationResourceInfo operation) {
    String path =
        "/api/"
            + function
            + "/"
            + type.getURITemplate().getValue()
            + "/"
            + operation.getURITemplate().getValue();
    String clean = path.replaceAll("/+", "/");
    return clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
  }

  List<Endpoint> endpoints() {
    return endpoints;
  }

  @Override
  public void close() {
    server.destroy();
    arguments.close();
  }
}
