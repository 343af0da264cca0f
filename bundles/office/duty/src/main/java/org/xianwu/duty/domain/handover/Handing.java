package org.xianwu.duty.domain.handover;

import java.util.Objects;
import java.util.Set;
import org.xianwu.platform.api.problem.Problem;

/**
 * What the outgoing side says of the desk.
 *
 * @param faults equipment that does not work
 * @param keysOk whether all keys are there
 * @param sealOk whether seals and registers are complete
 * @param remark what is wrong, and whatever else the next shift should know; may be empty
 */
public record Handing(Set<Equipment> faults, boolean keysOk, boolean sealOk, String remark) {

  public Handing {
    faults = Set.copyOf(faults);
    Objects.requireNonNull(remark);
  }

  public boolean faultless() {
    return faults.isEmpty() && keysOk && sealOk;
  }

  /**
   * Refuses a fault without a word about it.
   *
   * @throws Problem {@code duty.handover-remark-missing}
   */
  public void require() {
    if (!faultless() && remark.isBlank()) {
      throw Problem.of(HandoverProblem.REMARK_MISSING)
          .field("remark", Problem.of(HandoverProblem.REMARK_MISSING));
    }
  }
}
