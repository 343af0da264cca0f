package org.xianwu.duty.domain.incident;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** Where the news came from (信息来源). */
public enum InformedBy implements Named {
  /** 乡镇、部门值班室报告 */
  UNIT("unit", "单位报告", "Unit"),
  /** 110、119、120 联动 */
  LINKED("linked", "110/119/120", "Emergency services"),
  /** 群众来电 */
  CITIZEN("citizen", "群众来电", "Citizen"),
  /** 媒体、网络舆情 */
  MEDIA("media", "媒体舆情", "Media"),
  /** 上级通报或核实 */
  UPPER("upper", "上级通报", "Higher level"),
  /** 值班人员发现、监测系统 */
  SYSTEM("system", "监测发现", "Monitoring");

  private final String code;
  private final Label label;

  InformedBy(String code, String zh, String en) {
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
  public static InformedBy of(String code) {
    return Coded.of(InformedBy.class, code, IncidentProblem.CHOICE_UNKNOWN);
  }
}
