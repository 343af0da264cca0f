package org.xianwu.duty.rest.handover;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * The desk of a duty room now.
 *
 * @param change the change of shifts that is due or going on, null when no shift follows another
 * @param handover of that change, null before anybody signed
 * @param items what is left to do
 * @param done what was done since the shift before began
 * @param actions what the caller may do now
 */
@Schema(name = "DutyDesk", description = "The desk of a duty room now")
public record DeskView(
    String unitName,
    ChangeView change,
    HandoverView handover,
    List<ItemView> items,
    List<ItemView> done,
    List<String> actions) {

  /** A change of shifts, with the names of both sides. */
  @Schema(name = "ShiftChange", description = "A change of shifts")
  public record ChangeView(
      Instant at, List<String> outgoing, List<String> incoming, String leader) {}
}
