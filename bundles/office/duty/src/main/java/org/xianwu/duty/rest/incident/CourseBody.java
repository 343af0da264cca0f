package org.xianwu.duty.rest.incident;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What is added to the course of an incident; which fields are read depends on the verb.
 *
 * @param text what was found, done or asked
 * @param at time that is meant, now when absent
 * @param asker who asks for a verification
 * @param due until when it is asked for
 * @param kept whether personal data is kept as evidence
 */
@Schema(name = "IncidentCourse", description = "What is added to the course of an incident")
public record CourseBody(
    @Schema(maxLength = 2000) String text,
    String at,
    @Schema(maxLength = 100) String asker,
    String due,
    Boolean kept) {}
