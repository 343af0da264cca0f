package org.xianwu.duty.ledger;

import java.util.List;
import org.xianwu.duty.domain.spotcheck.SpotMethod;
import org.xianwu.duty.domain.spotcheck.SpotOutcome;
import org.xianwu.duty.domain.spotcheck.SpotState;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Choice.Tone;

/** The values of the choice columns of spot checks, as people say them. */
final class SpotChoices {

  static final List<Choice> METHODS =
      List.of(
          Choice.of(SpotMethod.CALL, "电话", "Call", Tone.INFO),
          Choice.of(SpotMethod.VIDEO, "视频", "Video", Tone.INFO),
          Choice.of(SpotMethod.VISIT, "实地", "Visit", Tone.INFO));

  static final List<Choice> OUTCOMES =
      List.of(
          Choice.of(SpotOutcome.IN_POST, "在岗", "In post", Tone.OK),
          Choice.of(SpotOutcome.LEFT, "脱岗", "Left the post", Tone.BAD),
          Choice.of(SpotOutcome.MISSING, "漏岗", "Nobody sent", Tone.BAD),
          Choice.of(SpotOutcome.UNANSWERED, "无人接听", "No answer", Tone.BAD));

  static final List<Choice> STATES =
      List.of(
          Choice.of(SpotState.WAITING, "待说明", "To be explained", Tone.WARN),
          Choice.of(SpotState.EXPLAINED, "已说明", "Explained", Tone.INFO),
          Choice.of(SpotState.CLOSED, "已办结", "Closed", Tone.OK),
          Choice.of(SpotState.ANNULLED, "已作废", "Annulled", Tone.IDLE));

  private SpotChoices() {}
}
