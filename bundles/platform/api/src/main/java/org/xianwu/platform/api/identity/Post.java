package org.xianwu.platform.api.identity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A post (职务) that a person holds in a unit; one person may hold several.
 *
 * @param side party or government post (党内/行政)
 * @param leader whether its holder belongs to the leading group (班子成员)
 * @param mainLeader whether its holder is the main leader (主要领导) of the unit
 * @param from first day
 * @param to last day, empty while it lasts
 */
public record Post(
    long id,
    long personId,
    long unitId,
    String name,
    Side side,
    boolean leader,
    boolean mainLeader,
    int sequence,
    LocalDate from,
    Optional<LocalDate> to) {

  /** Which line a post belongs to. */
  public enum Side {
    PARTY,
    GOVERNMENT
  }

  public boolean heldOn(LocalDate day) {
    return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
