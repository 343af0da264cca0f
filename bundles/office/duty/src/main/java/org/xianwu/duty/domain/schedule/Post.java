package org.xianwu.duty.domain.schedule;

import org.xianwu.platform.api.text.Coded;

/** What somebody does in a shift (带班领导、主班领导、值班员、驾驶员). */
public enum Post implements Coded {
  LEADER("leader", Team.LEADERS),
  /** Main leader on call; may lead the same shift as well. */
  MAIN_LEADER("main-leader", Team.LEADERS),
  OFFICER("officer", Team.OFFICERS),
  DRIVER("driver", Team.DRIVERS);

  private final String code;
  private final Team team;

  Post(String code, Team team) {
    this.code = code;
    this.team = team;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whose load the post is. */
  public Team team() {
    return team;
  }

  /** Whether one person may hold both posts of one shift. */
  boolean goesWith(Post other) {
    return this != other && team == Team.LEADERS && other.team == Team.LEADERS;
  }
}
