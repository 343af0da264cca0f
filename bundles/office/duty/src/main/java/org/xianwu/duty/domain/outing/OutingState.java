package org.xianwu.duty.domain.outing;

import java.util.Set;
import org.xianwu.platform.api.text.Coded;

/** Where an outing stands (草稿、待批、已批准、已报备、外出中、已销假、已变更、已撤销). */
public enum OutingState implements Coded {
  DRAFT("draft"),
  PENDING("pending"),
  /** Sent back by whoever decides, or taken back from there. */
  RETURNED("returned"),
  APPROVED("approved"),
  /** Reported where nobody has to approve. */
  REPORTED("reported"),
  AWAY("away"),
  /** Back and reported so (销假). */
  BACK("back"),
  /** A change of it holds instead. */
  CHANGED("changed"),
  CANCELLED("cancelled");

  private final String code;

  OutingState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static OutingState of(String code) {
    return Coded.stored(OutingState.class, code);
  }

  /** Whether its content may be written. */
  public boolean open() {
    return this == DRAFT || this == RETURNED;
  }

  /** Whether the person is, or will be, away by it. */
  public boolean holds() {
    return this == APPROVED || this == REPORTED || this == AWAY;
  }

  /** The states that may follow. */
  public Set<OutingState> next() {
    return switch (this) {
      case DRAFT -> Set.of(PENDING, REPORTED, CANCELLED);
      case PENDING -> Set.of(APPROVED, RETURNED, CANCELLED);
      case RETURNED -> Set.of(PENDING, CANCELLED);
      case APPROVED, REPORTED -> Set.of(AWAY, BACK, CHANGED, CANCELLED);
      case AWAY -> Set.of(BACK, CHANGED);
      case BACK, CHANGED, CANCELLED -> Set.of();
    };
  }
}
