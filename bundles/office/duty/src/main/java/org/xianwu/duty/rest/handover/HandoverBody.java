package org.xianwu.duty.rest.handover;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xianwu.duty.domain.handover.Equipment;
import org.xianwu.duty.domain.handover.Handing;
import org.xianwu.platform.api.web.Inputs;

/**
 * What the outgoing side signs.
 *
 * @param faults equipment that does not work, none when absent
 * @param keysOk whether all keys are there; must be said
 * @param sealOk whether seals and registers are complete; must be said
 */
@Schema(name = "HandOver", description = "What the outgoing side signs")
public record HandoverBody(
    @Schema(allowableValues = {"phone", "fax", "radio", "video", "system"}) List<String> faults,
    Boolean keysOk,
    Boolean sealOk,
    @Schema(maxLength = 1000) String remark) {

  private static final int LONGEST_REMARK = 1000;

  Handing handing() {
    Inputs inputs = new Inputs();
    inputs.required("keysOk", keysOk);
    inputs.required("sealOk", sealOk);
    Set<Equipment> broken = EnumSet.noneOf(Equipment.class);
    if (faults != null) {
      faults.forEach(
          code -> broken.add(inputs.choice("faults", code, Equipment.class, Equipment.PHONE)));
    }
    String text = inputs.text("remark", remark, LONGEST_REMARK);
    inputs.done();
    return new Handing(broken, keysOk, sealOk, text);
  }
}
