package org.xianwu.platform.operations.rest;

import static java.util.stream.Collectors.joining;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.operations.app.OperationsPermissions;
import org.xianwu.platform.operations.runtime.StartTimes;

/** What runs in the virtual machine, bundle by bundle; shows that a swap touched nobody else. */
@Path("")
@Tag(name = "bundles")
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

  private static final List<String> PATTERNS =
      List.of(
          "osgi.http.whiteboard.servlet.pattern",
          "osgi.http.whiteboard.filter.pattern",
          "osgi.http.whiteboard.resource.pattern");

  private final BundleContext context;
  private final StartTimes startTimes;

  BundleResource(BundleContext context, StartTimes startTimes) {
    this.context = context;
    this.startTimes = startTimes;
  }

  @GET
  @Path("bundles")
  @Operation(summary = "Every bundle with its version, state and last change")
  @ApiResponse(responseCode = "200", description = "The bundles", useReturnTypeSchema = true)
  public List<RunningBundle> bundles() {
    return Arrays.stream(context.getBundles()).map(this::view).toList();
  }

  @GET
  @Path("servlets")
  @Operation(summary = "Every servlet, filter and folder that the web server takes from a bundle")
  @ApiResponse(responseCode = "200", description = "The servlets", useReturnTypeSchema = true)
  public List<Servlet> servlets() throws InvalidSyntaxException {
    String anyOfThem =
        PATTERNS.stream().map(name -> "(" + name + "=*)").collect(joining("", "(|", ")"));
    ServiceReference<?>[] offered = context.getAllServiceReferences(null, anyOfThem);
    return Stream.of(offered == null ? new ServiceReference<?>[0] : offered)
        .map(BundleResource::servlet)
        .sorted(
            Comparator.comparing(Servlet::bundle).thenComparing(one -> one.patterns().toString()))
        .toList();
  }

  private static Servlet servlet(ServiceReference<?> offered) {
    List<String> patterns =
        PATTERNS.stream().flatMap(name -> texts(offered.getProperty(name))).sorted().toList();
    Bundle bundle = offered.getBundle();
    return new Servlet(bundle == null ? "" : String.valueOf(bundle.getSymbolicName()), patterns);
  }

  /** A property of one or of several values. */
  private static Stream<String> texts(Object property) {
    if (property instanceof Object[] several) {
      return Stream.of(several).map(String::valueOf);
    }
    if (property instanceof Collection<?> several) {
      return several.stream().map(String::valueOf);
    }
    return property == null ? Stream.empty() : Stream.of(property.toString());
  }

  private RunningBundle view(Bundle bundle) {
    return new RunningBundle(
        Long.toString(bundle.getBundleId()),
        String.valueOf(bundle.getSymbolicName()),
        bundle.getVersion().toString(),
        STATES.getOrDefault(bundle.getState(), "other").toLowerCase(Locale.ROOT),
        Instant.ofEpochMilli(bundle.getLastModified()),
        startTimes.of(bundle).orElse(null),
        bundle.getRegisteredServices() == null ? 0 : bundle.getRegisteredServices().length);
  }

  /**
   * A bundle.
   *
   * @param changedAt when it was installed, updated or refreshed last
   * @param startedAt when it was started last; null when it runs since before the function manager
   * @param services how many services it offers
   */
  public record RunningBundle(
      String id,
      String name,
      String version,
      String state,
      Instant changedAt,
      Instant startedAt,
      int services) {}

  /**
   * What the web server takes from a bundle.
   *
   * @param bundle symbolic name of who offers it
   * @param patterns of the addresses
   */
  public record Servlet(String bundle, List<String> patterns) {

    public Servlet {
      patterns = List.copyOf(patterns);
    }
  }
}
