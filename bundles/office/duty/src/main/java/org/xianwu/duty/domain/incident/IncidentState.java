package org.xianwu.duty.domain.incident;

import java.util.Set;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/**
 * How far an incident has come: 接报 → 核实 → 首报已报 → 处置中 → 终报 → 归档, or 误报. Telling the higher level
 * does not wait for the check (突发事件应对法 2024 art 17: 及时), so the first report may leave from 接报 too.
 */
public enum IncidentState implements Named {
  /** 接报 */
  RECEIVED("received", "接报", "Received"),
  /** 核实 */
  VERIFIED("verified", "核实", "Verified"),
  /** 首报已报 */
  REPORTED("reported", "首报已报", "First report sent"),
  /** 处置中 */
  HANDLING("handling", "处置中", "Being handled"),
  /** 终报 */
  CLOSED("closed", "终报", "Final report sent"),
  /** 归档 */
  ARCHIVED("archived", "归档", "Archived"),
  /** 误报 */
  DISMISSED("dismissed", "误报", "False alarm");

  private static final Set<IncidentState> OPEN = Set.of(RECEIVED, VERIFIED, REPORTED, HANDLING);

  private final String code;
  private final Label label;

  IncidentState(String code, String zh, String en) {
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

  static IncidentState stored(String code) {
    return Coded.stored(IncidentState.class, code);
  }

  /** Whether something is still to be done about it. */
  public boolean open() {
    return OPEN.contains(this);
  }

  /** Whether the higher level was told of it and it is not over. */
  public boolean running() {
    return this == REPORTED || this == HANDLING;
  }
}
