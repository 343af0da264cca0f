package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The settlement of a visit.
 *
 * @param settled whether it is paid
 * @param approved yuan that were approved
 * @param toCollect yuan that the guests who came owe for their meals
 * @param letterPending whether the letter of a phone call is missing
 * @param listSigned whether the list is signed
 * @param settledBy name, empty while it is not paid
 * @param content null while it is not paid
 * @param open whether the caller may settle it now
 */
@Schema(name = "Settlement", description = "The settlement of a visit")
public record SettlementView(
    String orderId,
    String orderNumber,
    boolean settled,
    BigDecimal approved,
    BigDecimal amount,
    BigDecimal collected,
    BigDecimal toCollect,
    LocalDate due,
    boolean letterPending,
    boolean listSigned,
    String settledBy,
    SettlementBody content,
    boolean open) {}
