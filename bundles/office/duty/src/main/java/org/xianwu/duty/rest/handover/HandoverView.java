package org.xianwu.duty.rest.handover;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A handover of the desk.
 *
 * @param faults equipment that does not work
 * @param handedAt null until the outgoing side signed
 * @param takenAt null until the incoming side signed
 * @param alertedAt when the leader on duty was told that it is missing, null when never
 * @param objection what the incoming side objects to, empty when nothing
 */
@Schema(name = "Handover", description = "A handover of the desk")
public record HandoverView(
    String id,
    String unitName,
    Instant changeAt,
    @Schema(allowableValues = {"open", "handed", "taken"}) String state,
    List<String> faults,
    boolean keysOk,
    boolean sealOk,
    String remark,
    String handOverBy,
    Instant handedAt,
    String takeOverBy,
    Instant takenAt,
    Instant alertedAt,
    String objection,
    List<ItemView> items) {}
