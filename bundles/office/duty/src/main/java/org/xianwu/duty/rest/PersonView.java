package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A person on a roster.
 *
 * @param phone masked for callers without the permission to see it, empty when unknown
 */
@Schema(description = "A person on a roster")
public record PersonView(String id, String name, String title, String phone) {}
