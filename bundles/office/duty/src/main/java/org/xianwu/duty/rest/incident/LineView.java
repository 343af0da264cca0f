package org.xianwu.duty.rest.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A line in the course of an incident.
 *
 * @param moment the time that it speaks of, null when none
 */
@Schema(name = "IncidentLine", description = "A line in the course of an incident")
public record LineView(
    String id, String kind, Instant at, String text, Instant moment, String by) {}
