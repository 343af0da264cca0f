package org.xianwu.duty.ledger;

import java.util.List;
import org.xianwu.duty.domain.spotcheck.SpotMethod;
import org.xianwu.duty.domain.spotcheck.SpotOutcome;
import org.xianwu.duty.domain.spotcheck.SpotState;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Choice.Tone;

/** The values of the choice columns of spot checks, as people say them. */
final class SpotChoices {

  static final List<Choice> METHODS = Choice.all(SpotMethod.values(), method -> Tone.INFO);

  static final List<Choice> OUTCOMES =
      Choice.all(SpotOutcome.values(), outcome -> outcome.fault() ? Tone.BAD : Tone.OK);

  static final List<Choice> STATES =
      List.of(
          Choice.of(SpotState.WAITING, "待说明", "To be explained", Tone.WARN),
          Choice.of(SpotState.EXPLAINED, "已说明", "Explained", Tone.INFO),
          Choice.of(SpotState.CLOSED, "已办结", "Closed", Tone.OK),
          Choice.of(SpotState.ANNULLED, "已作废", "Annulled", Tone.IDLE));

  private SpotChoices() {}
}
