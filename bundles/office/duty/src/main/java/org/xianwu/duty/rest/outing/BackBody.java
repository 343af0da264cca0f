package org.xianwu.duty.rest.outing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** When somebody came back. */
@Schema(name = "ComeBack", description = "When somebody came back")
public record BackBody(Instant at) {}
