package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A shift with its people.
 *
 * @param rev version, send it back as If-Match with a change
 * @param from HH:mm on the office's clock
 * @param to HH:mm, on the following day unless the type is day
 * @param leader null while nobody is named
 * @param mainLeader null when none
 * @param driver null when none
 */
@Schema(description = "A shift with its people")
public record ShiftView(
    String id,
    int rev,
    String rosterId,
    LocalDate day,
    @Schema(allowableValues = {"full", "day", "night"}) String type,
    String from,
    String to,
    Instant startsAt,
    Instant endsAt,
    PersonView leader,
    PersonView mainLeader,
    List<PersonView> officers,
    PersonView driver,
    String phone,
    String fax,
    String note) {}
