package org.xianwu.duty.rest.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A report to the higher level; what was not sent yet is null.
 *
 * @param name as reports are headed, for example 续报2
 * @param issue number of the duty bulletin
 */
@Schema(name = "IncidentReport", description = "A report to the higher level")
public record ReportView(
    String id,
    @Schema(allowableValues = {"first", "follow-up", "final", "verification"}) String kind,
    int number,
    String name,
    Instant phoneAt,
    String phoneRecipient,
    String phoneNote,
    String phonedBy,
    Instant writtenAt,
    String channel,
    String recipient,
    String content,
    String drafter,
    String signer,
    Integer issue,
    Instant acknowledgedAt,
    String acknowledgedBy,
    CasualtiesView casualties) {}
