package org.xianwu.duty.domain.swap;

import java.util.Optional;

/**
 * Ranks of leading posts (领导职务层次), lowest first.
 *
 * <p>Basis: 公务员法 (2018 revision) art 18.
 */
public enum LeaderRank {
  TOWNSHIP_DEPUTY("乡科级副职"),
  TOWNSHIP("乡科级正职"),
  COUNTY_DEPUTY("县处级副职"),
  COUNTY("县处级正职"),
  BUREAU_DEPUTY("厅局级副职"),
  BUREAU("厅局级正职"),
  MINISTRY_DEPUTY("省部级副职"),
  MINISTRY("省部级正职"),
  STATE_DEPUTY("国家级副职"),
  STATE("国家级正职");

  private final String name;

  LeaderRank(String name) {
    this.name = name;
  }

  /** The rank of that name, empty when nobody entered one. */
  public static Optional<LeaderRank> named(String name) {
    for (LeaderRank rank : values()) {
      if (rank.name.equals(name.trim())) {
        return Optional.of(rank);
      }
    }
    return Optional.empty();
  }
}
