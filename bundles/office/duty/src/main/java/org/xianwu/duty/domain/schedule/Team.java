package org.xianwu.duty.domain.schedule;

/** People whose loads are compared with each other. */
public enum Team {
  LEADERS,
  OFFICERS,
  DRIVERS
}
