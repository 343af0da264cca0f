package org.xianwu.duty.domain.incident;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** What makes an incident sensitive whatever its level (敏感因素). */
public enum SensitiveFactor implements Named {
  /** 涉及学校 */
  SCHOOL("school", "学校", "School"),
  /** 涉及民族宗教 */
  FAITH("faith", "民族宗教", "Ethnic or religious"),
  /** 涉外 */
  FOREIGN("foreign", "涉外", "Foreigners"),
  /** 涉军 */
  MILITARY("military", "涉军", "Military"),
  /** 敏感时期 */
  PERIOD("period", "敏感时期", "Sensitive period");

  private final String code;
  private final Label label;

  SensitiveFactor(String code, String zh, String en) {
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
  public static SensitiveFactor of(String code) {
    return Coded.of(SensitiveFactor.class, code, IncidentProblem.CHOICE_UNKNOWN);
  }
}
