package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the rules say of a list or a settlement.
 *
 * @param submittable whether nothing keeps it back
 * @param total yuan
 */
@Schema(description = "What the rules say of a list or a settlement")
public record FindingsView(
    boolean submittable,
    int violations,
    int warnings,
    BigDecimal total,
    List<FindingView> findings) {}
