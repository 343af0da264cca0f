package org.xianwu.platform.operations.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.operations.app.OperationsPermissions;

/** What runs in the virtual machine, bundle by bundle; shows that a swap touched nobody else. */
@Path("bundles")
@Produces(MediaType.APPLICATION_JSON)
@Requires(OperationsPermissions.HEALTH)
public final class BundleResource {

  private static final Map<Integer, String> STATES =
      Map.of(
          Bundle.INSTALLED, "installed",
          Bundle.RESOLVED, "resolved",
          Bundle.STARTING, "starting",
          Bundle.STOPPING, "stopping",
          Bundle.ACTIVE, "active");

  private final BundleContext context;

  BundleResource(BundleContext context) {
    this.context = context;
  }

  @GET
  @Operation(summary = "Every bundle with its version, state and last change")
  @ApiResponse(responseCode = "200", description = "The bundles", useReturnTypeSchema = true)
  public List<RunningBundle> bundles() {
    return Arrays.stream(context.getBundles()).map(BundleResource::view).toList();
  }

  private static RunningBundle view(Bundle bundle) {
    return new RunningBundle(
        Long.toString(bundle.getBundleId()),
        String.valueOf(bundle.getSymbolicName()),
        bundle.getVersion().toString(),
        STATES.getOrDefault(bundle.getState(), "other").toLowerCase(Locale.ROOT),
        Instant.ofEpochMilli(bundle.getLastModified()),
        bundle.getRegisteredServices() == null ? 0 : bundle.getRegisteredServices().length);
  }

  /**
   * A bundle.
   *
   * @param changedAt when it was installed, updated or refreshed last
   * @param services how many services it offers
   */
  public record RunningBundle(
      String id, String name, String version, String state, Instant changedAt, int services) {}
}
