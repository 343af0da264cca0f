package org.xianwu.platform.operations.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.web.EndpointCatalogue;
import org.xianwu.platform.operations.app.OperationsPermissions;
import org.xianwu.platform.operations.health.HealthDesk;
import org.xianwu.platform.operations.health.HealthReport;

/** How the product is, and every endpoint that it publishes. */
@Path("")
@Tag(name = "state")
@Produces(MediaType.APPLICATION_JSON)
@Requires(OperationsPermissions.HEALTH)
public final class StateResource {

  private final HealthDesk health;
  private final Supplier<List<EndpointCatalogue.Endpoint>> endpoints;
  private final File data = new File(System.getProperty("xianwu.data", "."));

  StateResource(HealthDesk health, Supplier<List<EndpointCatalogue.Endpoint>> endpoints) {
    this.health = health;
    this.endpoints = endpoints;
  }

  @GET
  @Path("state")
  @Operation(summary = "Health with reasons, memory, disk, versions")
  @ApiResponse(responseCode = "200", description = "The state", useReturnTypeSchema = true)
  public State state() {
    HealthReport report = health.report();
    Runtime machine = Runtime.getRuntime();
    return new State(
        report.state().name().toLowerCase(Locale.ROOT),
        report.parts().stream().map(Part::of).toList(),
        machine.totalMemory() - machine.freeMemory(),
        machine.maxMemory(),
        data.getUsableSpace(),
        data.getTotalSpace(),
        Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
        version(),
        System.getProperty("java.version", ""),
        Boolean.getBoolean("xianwu.practice"));
  }

  @GET
  @Path("endpoints")
  @Operation(summary = "Every endpoint with the permission it needs")
  @ApiResponse(responseCode = "200", description = "The endpoints", useReturnTypeSchema = true)
  public List<EndpointCatalogue.Endpoint> endpoints() {
    return endpoints.get();
  }

  /** First line of the file that the distribution brings along; empty outside of it. */
  private static String version() {
    File file = new File(System.getProperty("karaf.home", "."), "VERSION");
    try (Stream<String> lines = Files.lines(file.toPath())) {
      return lines.findFirst().orElse("").trim();
    } catch (IOException | UncheckedIOException notThere) {
      return "";
    }
  }

  /** How one part is; state is up, warning or down. */
  public record Part(String name, String state, Label reason, Label remedy) {

    static Part of(HealthReport.Part part) {
      return new Part(
          part.name(),
          part.health().state().name().toLowerCase(Locale.ROOT),
          part.health().reason(),
          part.health().remedy());
    }
  }

  /** The product; sizes in bytes. */
  public record State(
      String state,
      List<Part> parts,
      long memoryUsed,
      long memoryMax,
      long diskFree,
      long diskTotal,
      Instant startedAt,
      String version,
      String java,
      boolean practice) {}
}
