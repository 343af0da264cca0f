package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** What a visit is for (接待类别). Business and foreign guests are received under other rules. */
public enum ReceptionType implements Named {
  /** 上级检查调研 */
  INSPECTION("inspection", "上级检查调研", "Inspection from above"),
  /** 考察学习交流 */
  STUDY("study", "考察学习交流", "Study and exchange"),
  /** 会议活动 */
  CONFERENCE("conference", "会议活动", "Conference"),
  /** 请示汇报 */
  REPORT("report", "请示汇报", "Report"),
  OTHER("other", "其他", "Other"),
  /** 招商接待: has a local rule of its own, never mixed with this one. */
  INVESTMENT("investment", "招商接待", "Business"),
  /** 外宾接待: a matter of foreign affairs. */
  FOREIGN("foreign", "外宾接待", "Foreign guests");

  private final String code;
  private final Label label;

  ReceptionType(String code, String zh, String en) {
    this.code = code;
    this.label = Label.of(zh, en);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Label label() {
    return label;
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
