package org.xianwu.duty.rest.swap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/** A shift that the caller may give to another. */
@Schema(name = "OwnShift", description = "A shift that the caller may give to another")
public record OwnShiftView(
    String id, LocalDate day, String type, Instant startsAt, String post, String unitName) {}
