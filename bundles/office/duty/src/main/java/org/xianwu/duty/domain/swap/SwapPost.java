package org.xianwu.duty.domain.swap;

import java.util.List;
import java.util.Optional;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.platform.api.text.Coded;

/** The post of a shift that is given to another. */
public enum SwapPost implements Coded {
  LEADER("leader"),
  /** Main leader on call (主班领导). */
  MAIN_LEADER("main-leader"),
  OFFICER("officer"),
  DRIVER("driver");

  private final String code;

  SwapPost(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static SwapPost of(String code) {
    return Coded.stored(SwapPost.class, code);
  }

  /** The post that the person holds in a shift; of two the one that is served on the spot. */
  public static Optional<SwapPost> of(Assignment who, long personId) {
    for (SwapPost post : values()) {
      if (post.holders(who).contains(personId)) {
        return Optional.of(post);
      }
    }
    return Optional.empty();
  }

  /** Whether a leader is exchanged, on whom another leader decides. */
  public boolean leads() {
    return this == LEADER || this == MAIN_LEADER;
  }

  private List<Long> holders(Assignment who) {
    return switch (this) {
      case LEADER -> List.of(who.leaderId());
      case MAIN_LEADER -> List.of(who.mainLeaderId());
      case OFFICER -> who.officerIds();
      case DRIVER -> List.of(who.driverId());
    };
  }

  /** Who serves when one gives the post to another. */
  public Assignment exchanged(Assignment who, long from, long to) {
    return new Assignment(
        this == LEADER ? to : who.leaderId(),
        this == MAIN_LEADER ? to : who.mainLeaderId(),
        this == OFFICER
            ? who.officerIds().stream().map(one -> one == from ? Long.valueOf(to) : one).toList()
            : who.officerIds(),
        this == DRIVER ? to : who.driverId(),
        who.phone(),
        who.fax(),
        who.note());
  }
}
