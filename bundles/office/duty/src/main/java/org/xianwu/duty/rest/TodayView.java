package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * Who is on duty now.
 *
 * @param rosterNumber empty when no roster covers the moment
 * @param present shifts that run now
 * @param handoverAt when the next shift takes over, null when nothing is published
 * @param next null when nothing is published
 */
@Schema(description = "Who is on duty now")
public record TodayView(
    Instant at,
    MonthView.UnitView unit,
    String rosterNumber,
    List<ShiftView> present,
    Instant handoverAt,
    ShiftView next) {}
