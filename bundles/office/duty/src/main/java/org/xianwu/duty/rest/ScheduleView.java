package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * A search for a fair roster, and what it found.
 *
 * @param moves steps done of those asked for
 * @param usable whether the proposal holds every hard rule and may be taken
 * @param since first day of what was served before
 * @param changes empty while the search goes on
 * @param conflict what contradicts when no roster is possible
 */
@Schema(description = "A search for a fair roster, and what it found")
public record ScheduleView(
    String id,
    @Schema(allowableValues = {"waiting", "running", "done", "impossible", "cancelled", "failed"})
        String state,
    String seed,
    long effort,
    long moves,
    boolean usable,
    LocalDate since,
    List<ProposedView> changes,
    List<LoadView> loads,
    List<FindingView> conflict) {

  /** Who would serve in a shift. */
  @Schema(name = "ProposedShift", description = "Who would serve in a shift")
  public record ProposedView(
      LocalDate day, String type, String leader, List<String> officers, boolean changed) {}

  /**
   * What somebody served before, and with the proposal.
   *
   * @param team leaders or officers
   * @param before load in working days, with what is carried over
   */
  @Schema(name = "DutyLoad", description = "What somebody served before, and with the proposal")
  public record LoadView(
      String personId,
      String name,
      @Schema(allowableValues = {"leaders", "officers", "drivers"}) String team,
      double before,
      double after,
      Classes shiftsBefore,
      Classes shiftsAfter) {}

  /** Shifts by class of day; ordinary days include Fridays, statutory ones the festival. */
  @Schema(name = "ShiftsByDay", description = "Shifts by class of day")
  public record Classes(int ordinary, int weekend, int adjusted, int statutory) {}
}
