package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/** What a visit is for (接待类别). Business and foreign guests are received under other rules. */
public enum ReceptionType implements Coded {
  /** 上级检查调研 */
  INSPECTION("inspection"),
  /** 考察学习交流 */
  STUDY("study"),
  /** 会议活动 */
  CONFERENCE("conference"),
  /** 请示汇报 */
  REPORT("report"),
  OTHER("other"),
  /** 招商接待: has a local rule of its own, never mixed with this one. */
  INVESTMENT("investment"),
  /** 外宾接待: a matter of foreign affairs. */
  FOREIGN("foreign");

  private final String code;

  ReceptionType(String code) {
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
  public static ReceptionType of(String code) {
    return Coded.of(ReceptionType.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }

  /** Whether such visits are received under this function's rules. */
  public boolean admitted() {
    return this != INVESTMENT && this != FOREIGN;
  }
}
