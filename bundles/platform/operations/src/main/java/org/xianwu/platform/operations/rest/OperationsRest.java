package org.xianwu.platform.operations.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import java.util.List;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.xianwu.platform.api.web.EndpointCatalogue;
import org.xianwu.platform.api.web.RestApplication;
import org.xianwu.platform.operations.app.RunningDesk;
import org.xianwu.platform.operations.health.HealthDesk;
import org.xianwu.platform.operations.runtime.StartTimes;

/** Publishes the function manager and the state of the product under {@code /api/operations}. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Operations",
            version = "1.0",
            description = "Functions, bundles, health and endpoints"),
    servers = @Server(url = "/api/operations"))
@Component
public final class OperationsRest implements RestApplication {

  private final Set<Object> resources;

  /**
   * Fetched when it is asked for: the catalogue itself waits for all publications, this one too.
   */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile ComponentServiceObjects<EndpointCatalogue> catalogue;

  @Activate
  public OperationsRest(
      BundleContext context,
      @Reference RunningDesk running,
      @Reference HealthDesk health,
      @Reference StartTimes startTimes) {
    resources =
        Set.of(
            new FunctionResource(running.desk()),
            new StateResource(health, this::endpoints),
            new BundleResource(context, startTimes));
  }

  private List<EndpointCatalogue.Endpoint> endpoints() {
    ComponentServiceObjects<EndpointCatalogue> present = catalogue;
    if (present == null) {
      return List.of();
    }
    EndpointCatalogue service = present.getService();
    try {
      return service.endpoints();
    } finally {
      present.ungetService(service);
    }
  }

  @Override
  public String function() {
    return "operations";
  }

  @Override
  public Set<Object> resources() {
    return resources;
  }
}
