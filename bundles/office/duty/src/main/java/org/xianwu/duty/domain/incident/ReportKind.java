package org.xianwu.duty.domain.incident;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** What a report to the higher level is (报告类别). */
public enum ReportKind implements Named {
  /** 首报（初报）: the first news, by phone and in writing. */
  FIRST("first", "首报", "First report"),
  /** 续报: what is new. */
  FOLLOW_UP("follow-up", "续报", "Follow-up"),
  /** 终报: causes, losses, handling, once it is over. */
  FINAL("final", "终报", "Final report"),
  /** 核报: the answer when the higher level asks. */
  VERIFICATION("verification", "核报", "Verification");

  private final String code;
  private final Label label;

  ReportKind(String code, String zh, String en) {
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
   * @throws Problem {@code duty.choice-unknown}
   */
  public static ReportKind of(String code) {
    return Coded.of(ReportKind.class, code, IncidentProblem.CHOICE_UNKNOWN);
  }
}
