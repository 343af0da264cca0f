package org.xianwu.duty.domain.incident;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** The four kinds of incidents (突发事件类型). Basis: 突发事件应对法 2024 art 2. */
public enum IncidentType implements Named {
  /** 自然灾害 */
  NATURAL("natural", "自然灾害", "Natural disaster"),
  /** 事故灾难 */
  ACCIDENT("accident", "事故灾难", "Accident"),
  /** 公共卫生事件 */
  HEALTH("health", "公共卫生", "Public health"),
  /** 社会安全事件 */
  SOCIETY("society", "社会安全", "Public security");

  private final String code;
  private final Label label;

  IncidentType(String code, String zh, String en) {
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
  public static IncidentType of(String code) {
    return Coded.of(IncidentType.class, code, IncidentProblem.CHOICE_UNKNOWN);
  }
}
