package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The list of a visit.
 *
 * @param id empty while nobody wrote it
 * @param rev 0 while nobody wrote it: the content is what the order planned then
 * @param state empty while nobody wrote it
 * @param remark why it was sent back, empty otherwise
 * @param actions verbs that the caller may apply now
 */
@Schema(name = "VisitList", description = "The list of a visit")
public record ListView(
    String id,
    String orderId,
    String orderNumber,
    int rev,
    String state,
    String handler,
    String signedBy,
    Instant signedAt,
    String remark,
    BigDecimal total,
    ListBody content,
    boolean editable,
    List<String> actions) {}
