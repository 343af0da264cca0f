package org.xianwu.duty.rest.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * The desk of the night: what is not over, the most urgent first.
 *
 * @param at by the clock of the suite
 * @param canReport whether the caller may take news in
 * @param towns units that a place may be in
 */
@Schema(name = "IncidentDesk", description = "What is not over, the most urgent first")
public record DeskView(
    Instant at, boolean canReport, List<TownView> towns, List<IncidentView> open) {

  /** A town or subdistrict. */
  @Schema(name = "Town", description = "A town or subdistrict")
  public record TownView(String id, String name) {}
}
