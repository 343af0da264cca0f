package org.xianwu.duty.domain.incident;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** How grave an incident is (级别), from grave to slight; what is not rated yet comes last. */
public enum IncidentLevel implements Named {
  /** 特别重大 (I) */
  EXTRAORDINARY("extraordinary", "特别重大", "Extraordinary (I)"),
  /** 重大 (II) */
  MAJOR("major", "重大", "Major (II)"),
  /** 较大 (III) */
  CONSIDERABLE("considerable", "较大", "Considerable (III)"),
  /** 一般 (IV) */
  ORDINARY("ordinary", "一般", "Ordinary (IV)"),
  /** 未定级 */
  UNRATED("unrated", "未定级", "Not rated");

  private final String code;
  private final Label label;

  IncidentLevel(String code, String zh, String en) {
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
  public static IncidentLevel of(String code) {
    return Coded.of(IncidentLevel.class, code, IncidentProblem.CHOICE_UNKNOWN);
  }

  /** Whether this is the other level or a graver one. */
  public boolean atLeast(IncidentLevel other) {
    return compareTo(other) <= 0;
  }
}
