package org.xianwu.platform.workflow.approval;

/** How the people of a stage decide. */
public enum Together {
  /** Everybody must agree (会签). */
  ALL,
  /** One is enough (或签). */
  ANY,
  /** Everybody must agree, one after the other (依次). */
  IN_TURN
}
