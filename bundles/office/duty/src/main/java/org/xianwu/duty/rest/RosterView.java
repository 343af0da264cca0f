package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of a roster.
 *
 * @param formerId the version that it changes, null for the first
 * @param publishedAt null for drafts
 * @param publishedBy name, empty for drafts
 * @param actions verbs that the caller may apply now
 */
@Schema(description = "A version of a roster")
public record RosterView(
    String id,
    int rev,
    String number,
    String title,
    String unitId,
    String unitName,
    @Schema(allowableValues = {"month", "holiday", "special"}) String kind,
    LocalDate firstDay,
    LocalDate lastDay,
    @Schema(
            allowableValues = {
              "draft",
              "pending",
              "approved",
              "published",
              "superseded",
              "archived"
            })
        String state,
    int version,
    String formerId,
    String reason,
    Instant publishedAt,
    String publishedBy,
    boolean editable,
    List<String> actions) {}
