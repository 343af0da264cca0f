package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The settlement of a visit.
 *
 * @param id empty while it is not paid
 * @param settled whether it is paid
 * @param approved yuan that were approved
 * @param toCollect yuan that the guests who came owe for their meals
 * @param letterPending whether the letter of a phone call is missing
 * @param listSigned whether the list is signed
 * @param settledBy name, empty while it is not paid
 * @param content null while it is not paid
 * @param overrun the last request to pay more than a tenth above what was approved, null without
 * @param askable whether the caller may ask for more now
 * @param open whether the caller may settle it now
 */
@Schema(name = "Settlement", description = "The settlement of a visit")
public record SettlementView(
    String id,
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
    OverrunView overrun,
    boolean askable,
    boolean open) {

  /**
   * A request to pay more than was approved.
   *
   * @param id case of the approval, kind {@code reception.overrun}
   * @param approvedBy name, empty until it is approved
   */
  @Schema(name = "Overrun", description = "A request to pay more than was approved")
  public record OverrunView(
      String id, BigDecimal amount, String reason, String state, String approvedBy) {}

  /** What is asked for. */
  @Schema(name = "OverrunRequest", description = "How much is to be paid, and why")
  public record OverrunBody(BigDecimal amount, @Schema(maxLength = 500) String reason) {}
}
