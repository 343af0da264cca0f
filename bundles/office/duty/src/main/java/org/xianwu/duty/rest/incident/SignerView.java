package org.xianwu.duty.rest.incident;

import io.swagger.v3.oas.annotations.media.Schema;

/** Somebody who may sign reports now. */
@Schema(name = "Signer", description = "Somebody who may sign reports now")
public record SignerView(String id, String name, String title, boolean onDuty) {}
