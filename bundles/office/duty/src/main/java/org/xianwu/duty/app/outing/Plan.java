package org.xianwu.duty.app.outing;

import java.time.LocalDate;
import java.util.Optional;
import org.xianwu.duty.domain.FormCheck;
import org.xianwu.duty.domain.outing.Decider;
import org.xianwu.duty.domain.outing.PostClass;

/**
 * What the rules make of an outing that is being written.
 *
 * @param workdays working days away, 0 while the times are missing
 * @param due last day on which it is asked for in time
 */
public record Plan(
    FormCheck check, PostClass postClass, Decider decider, int workdays, Optional<LocalDate> due) {}
