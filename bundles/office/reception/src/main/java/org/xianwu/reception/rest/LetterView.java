package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A letter with everything on it.
 *
 * @param name its number, else sender and date
 * @param pending whether it is a phone record whose letter has not come
 * @param verifiedBy name, empty while nobody did
 * @param suppliedBy id of the letter that followed a phone record, null when none
 * @param actions verbs that the caller may apply now
 */
@Schema(name = "Letter", description = "A letter with everything on it")
public record LetterView(
    String id,
    int rev,
    String name,
    @Schema(allowableValues = {"entered", "verified", "refused"}) String state,
    boolean pending,
    String enteredBy,
    String verifiedBy,
    Instant verifiedAt,
    String remark,
    String suppliedBy,
    LetterBody text,
    boolean editable,
    List<String> actions) {}
