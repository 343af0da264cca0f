package org.xianwu.duty.rest.outing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * An outing with everything on it.
 *
 * @param number a dash until it is handed in
 * @param overdue whether the person should be back by now and nobody said so
 * @param formerId the outing that it changes, null for none
 * @param actions verbs that the caller may apply now
 */
@Schema(name = "Outing", description = "An outing with everything on it")
public record OutingView(
    String id,
    int rev,
    String number,
    String state,
    boolean overdue,
    String personName,
    String personTitle,
    String unitName,
    String applicantName,
    String actingName,
    String postClass,
    String decider,
    int workdays,
    Instant submittedAt,
    Instant approvedAt,
    Instant returnedAt,
    String forwardedTo,
    String formerId,
    String remark,
    OutingBody form,
    List<String> actions) {}
