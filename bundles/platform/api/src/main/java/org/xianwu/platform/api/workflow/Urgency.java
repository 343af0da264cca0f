package org.xianwu.platform.api.workflow;

/** How urgent a matter is (平件、急件、特急). */
public enum Urgency {
  NORMAL,
  URGENT,
  CRITICAL
}
