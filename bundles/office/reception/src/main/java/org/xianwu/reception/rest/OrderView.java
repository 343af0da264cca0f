package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An order with everything on it.
 *
 * @param number empty until it is approved
 * @param remark why it was cancelled, empty otherwise
 * @param listDue last day for the list
 * @param settlementDue last day for the settlement
 * @param actions verbs that the caller may apply now
 */
@Schema(name = "Order", description = "An order with everything on it")
public record OrderView(
    String id,
    int rev,
    String number,
    String state,
    String unitId,
    String unitName,
    String applicantId,
    String applicantName,
    int guestCount,
    int escortCount,
    int mostEscorts,
    BigDecimal estimate,
    boolean letterPending,
    boolean overStandard,
    String remark,
    Instant submittedAt,
    Instant approvedAt,
    LocalDate listDue,
    LocalDate settlementDue,
    List<LetterView> letters,
    OrderBody plan,
    boolean editable,
    List<String> actions) {}
