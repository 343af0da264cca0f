package org.xianwu.platform.approval.domain;

/**
 * Who takes a step, and for whom.
 *
 * @param personId who acts, 0 for the suite itself
 * @param principalId in whose place (委托人), 0 for oneself
 */
public record Actor(long personId, long principalId) {

  public static Actor self(long personId) {
    return new Actor(personId, 0);
  }

  /** Whose task it is. */
  public long asked() {
    return principalId == 0 ? personId : principalId;
  }
}
