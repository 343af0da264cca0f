package org.xianwu.platform.operations.rest;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.web.EndpointCatalogue;
import org.xianwu.platform.api.web.RestApplication;
import org.xianwu.platform.operations.app.RunningDesk;
import org.xianwu.platform.operations.health.HealthDesk;

/** Publishes the function manager and the state of the product under {@code /api/operations}. */
@Component
public final class OperationsRest implements RestApplication {

  private final Set<Object> resources;

  @Activate
  public OperationsRest(
      @Reference RunningDesk running,
      @Reference HealthDesk health,
      @Reference EndpointCatalogue endpoints) {
    resources =
        Set.of(new FunctionResource(running.desk()), new StateResource(health, endpoints));
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
