package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the rules say of a plan.
 *
 * @param submittable whether nothing keeps it from being submitted
 * @param estimate yuan that the reception fee bears
 * @param mostEscorts how many may accompany so many guests at table
 */
@Schema(description = "What the rules say of a plan")
public record CheckView(
    boolean submittable,
    int violations,
    int warnings,
    BigDecimal estimate,
    int mostEscorts,
    List<FindingView> findings) {}
