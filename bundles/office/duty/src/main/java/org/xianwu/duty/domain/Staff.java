package org.xianwu.duty.domain;

import java.time.LocalDate;

/** What the rules must know of people. */
public interface Staff {

  /** Whether the person is in the directory and still in service. */
  boolean serves(long personId);

  /** Name for messages, never empty. */
  String name(long personId);

  /** Whether the person held a post of the leading group (班子成员) on that day. */
  boolean leaderOn(long personId, LocalDate day);

  /** Whether the person was a main leader (主要领导) on that day. */
  boolean mainLeaderOn(long personId, LocalDate day);
}
