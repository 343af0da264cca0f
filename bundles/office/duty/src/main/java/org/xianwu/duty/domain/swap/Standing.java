package org.xianwu.duty.domain.swap;

import java.time.LocalDate;
import java.util.Optional;

/** How high leaders stand in their team. */
public interface Standing {

  /** Rank of the person's leading post, empty while nobody entered it. */
  Optional<LeaderRank> rank(long personId);

  /** Whether the person is a main leader (主要领导) on that day. */
  boolean mainLeaderOn(long personId, LocalDate day);

  /**
   * Whether one may lead in another's place: of the same or a higher rank; where ranks are not
   * entered, a main leader is replaced by a main leader.
   */
  default boolean mayReplace(long leader, long other, LocalDate day) {
    Optional<LeaderRank> rank = rank(leader);
    Optional<LeaderRank> others = rank(other);
    if (rank.isPresent() && others.isPresent()) {
      return others.get().compareTo(rank.get()) >= 0;
    }
    return !mainLeaderOn(leader, day) || mainLeaderOn(other, day);
  }
}
