package org.xianwu.duty.rest.outing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.xianwu.duty.rest.FormFindingView;

/**
 * What the rules make of an outing that is being written.
 *
 * @param acceptable whether nothing keeps it from being handed in
 * @param decider who decides by the county's table
 * @param workdays working days away
 * @param due last day on which it is asked for in time, null while the times are missing
 */
@Schema(description = "What the rules make of an outing")
public record OutingCheckView(
    boolean acceptable,
    String postClass,
    String decider,
    int workdays,
    LocalDate due,
    List<FormFindingView> findings) {}
