package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/** By what the figures of a year are divided, and which records are behind a part of them. */
public enum Grouping implements Coded {
  /** All visits of the year. */
  ALL("all"),
  /** Visits from the county's superiors: central, province, city. */
  MAJOR("major"),
  TYPE("type"),
  LEVEL("level"),
  RANK("rank"),
  SENDER("sender");

  private final String code;

  Grouping(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The value with that code.
   *
   * @throws Problem {@code reception.choice-unknown}
   */
  public static Grouping of(String code) {
    return Coded.of(Grouping.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }
}
