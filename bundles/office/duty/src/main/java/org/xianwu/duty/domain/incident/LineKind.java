package org.xianwu.duty.domain.incident;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** What a line in the course of an incident tells (过程记录). */
public enum LineKind implements Named {
  /** 核实 */
  VERIFIED("verified", "核实", "Verified"),
  /** 情况更新: figures or facts changed. */
  UPDATED("updated", "情况更新", "Updated"),
  /** 更正死亡人数: the number of dead went down. */
  DEATHS("deaths", "更正死亡人数", "Deaths corrected"),
  /** 调整级别 */
  LEVEL("level", "调整级别", "Level changed"),
  /** 更正接报时间 */
  KNOWN("known", "更正接报时间", "Time of knowledge corrected"),
  /** 上级要求核报 */
  INQUIRY("inquiry", "上级要求核报", "Verification asked"),
  /** 处置结束 */
  CONCLUDED("concluded", "处置结束", "Handling ended"),
  /** 误报 */
  DISMISSED("dismissed", "误报", "False alarm"),
  /** 归档 */
  ARCHIVED("archived", "归档", "Archived"),
  /** 证据保全: personal data is kept or let go. */
  EVIDENCE("evidence", "证据保全", "Evidence"),
  /** 个人信息销毁 */
  DESTROYED("destroyed", "个人信息销毁", "Personal data destroyed"),
  /** 上级签收 */
  ACKNOWLEDGED("acknowledged", "上级签收", "Acknowledged"),
  /** 处置记录 */
  NOTE("note", "处置记录", "Note");

  private final String code;
  private final Label label;

  LineKind(String code, String zh, String en) {
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
  public static LineKind of(String code) {
    return Coded.of(LineKind.class, code, IncidentProblem.CHOICE_UNKNOWN);
  }
}
