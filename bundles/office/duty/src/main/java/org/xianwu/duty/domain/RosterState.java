package org.xianwu.duty.domain;

import java.util.Set;
import org.xianwu.platform.api.text.Coded;

/**
 * Where a roster stands (草拟、待审、已批准、已发布、已被替代、已归档).
 *
 * <p>A roster goes straight from draft to published until approval chains are set up; {@link
 * #PENDING} and {@link #APPROVED} are the way between.
 */
public enum RosterState implements Coded {
  DRAFT("draft"),
  PENDING("pending"),
  APPROVED("approved"),
  PUBLISHED("published"),
  /** A later version of the same roster was published. */
  SUPERSEDED("superseded"),
  ARCHIVED("archived");

  private final String code;

  RosterState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static RosterState of(String code) {
    return Coded.stored(RosterState.class, code);
  }

  /** Whether its shifts are the ones that hold, or held. */
  public boolean effective() {
    return this == PUBLISHED || this == ARCHIVED;
  }

  /** Whether it is still being prepared. */
  public boolean open() {
    return this == DRAFT || this == PENDING || this == APPROVED;
  }

  /** The states that may follow. */
  public Set<RosterState> next() {
    return switch (this) {
      case DRAFT -> Set.of(PENDING, PUBLISHED);
      case PENDING -> Set.of(DRAFT, APPROVED);
      case APPROVED -> Set.of(DRAFT, PUBLISHED);
      case PUBLISHED -> Set.of(SUPERSEDED, ARCHIVED);
      case SUPERSEDED, ARCHIVED -> Set.of();
    };
  }
}
