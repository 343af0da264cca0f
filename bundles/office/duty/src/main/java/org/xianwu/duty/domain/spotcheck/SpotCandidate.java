package org.xianwu.duty.domain.spotcheck;

import javax.persistence.Column;
import javax.persistence.Embeddable;

/** A unit that could be drawn, with what counted for it. */
@Embeddable
public class SpotCandidate {

  @Column(name = "unit_id")
  private long unitId;

  /** Checks of the quarter before this draw, planned ones included. */
  private int checks;

  private boolean chosen;

  protected SpotCandidate() {}

  SpotCandidate(long unitId, int checks, boolean chosen) {
    this.unitId = unitId;
    this.checks = checks;
    this.chosen = chosen;
  }

  public long unitId() {
    return unitId;
  }

  public int checks() {
    return checks;
  }

  public boolean chosen() {
    return chosen;
  }
}
