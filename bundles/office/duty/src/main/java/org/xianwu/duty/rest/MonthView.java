package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * A month as the grid shows it.
 *
 * @param month yyyy-MM
 * @param roster the version shown, null when nothing is there or several hold together
 * @param rosters versions of the unit in the month, newest first
 * @param check of the version shown, null unless it is a draft
 * @param canEdit whether the caller may prepare rosters of the unit
 */
@Schema(description = "A month as the grid shows it")
public record MonthView(
    String month,
    LocalDate today,
    UnitView unit,
    List<UnitView> units,
    RosterView roster,
    List<RosterView> rosters,
    List<DayView> days,
    CheckView check,
    boolean canEdit) {

  /** A unit that keeps a roster. */
  @Schema(description = "A unit that keeps a roster")
  public record UnitView(String id, String name) {}

  /**
   * A day of the month.
   *
   * @param type workday, weekend, statutory, adjusted-off or adjusted-work
   * @param name of the holiday, empty on ordinary days
   * @param covered whether any shift is there
   * @param changed whether the version shown changes the day
   */
  @Schema(description = "A day of the month")
  public record DayView(
      LocalDate date,
      @Schema(
              allowableValues = {
                "workday",
                "weekend",
                "statutory",
                "adjusted-off",
                "adjusted-work"
              })
          String type,
      String name,
      boolean working,
      boolean provisional,
      boolean covered,
      boolean changed,
      List<ShiftView> shifts) {}
}
