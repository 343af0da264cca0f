package org.xianwu.duty.domain.incident;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** The system in which coordinates are given. */
public enum Datum implements Named {
  /** 国家大地坐标系 CGCS2000 */
  CGCS2000("cgcs2000", "CGCS2000", "CGCS2000"),
  /** 火星坐标系 GCJ-02, as map services show it */
  GCJ02("gcj02", "GCJ-02", "GCJ-02");

  private final String code;
  private final Label label;

  Datum(String code, String zh, String en) {
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
  public static Datum of(String code) {
    return Coded.of(Datum.class, code, IncidentProblem.CHOICE_UNKNOWN);
  }
}
