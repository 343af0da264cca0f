package org.xianwu.duty.ledger;

import java.util.Arrays;
import java.util.List;
import org.xianwu.duty.domain.outing.Decider;
import org.xianwu.duty.domain.outing.OutingReason;
import org.xianwu.duty.domain.outing.OutingState;
import org.xianwu.duty.domain.outing.PostClass;
import org.xianwu.duty.domain.outing.Reach;
import org.xianwu.duty.domain.outing.SuspicionKind;
import org.xianwu.duty.domain.outing.SuspicionState;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Choice.Tone;

/** The values of choice columns of outings, as people say them. */
final class OutingChoices {

  static final List<Choice> STATES =
      List.of(
          Choice.of(OutingState.DRAFT, "草稿", "Draft", Tone.IDLE),
          Choice.of(OutingState.PENDING, "待批", "Pending", Tone.WARN),
          Choice.of(OutingState.RETURNED, "被退回", "Sent back", Tone.BAD),
          Choice.of(OutingState.APPROVED, "已批准", "Approved", Tone.OK),
          Choice.of(OutingState.REPORTED, "已报备", "Reported", Tone.OK),
          Choice.of(OutingState.AWAY, "外出中", "Away", Tone.INFO),
          Choice.of(OutingState.BACK, "已销假", "Back", Tone.IDLE),
          Choice.of(OutingState.CHANGED, "已变更", "Changed", Tone.IDLE),
          Choice.of(OutingState.CANCELLED, "已撤销", "Cancelled", Tone.IDLE));

  static final List<Choice> REASONS =
      Arrays.stream(OutingReason.values())
          .map(one -> Choice.of(one, one.label().zh(), one.label().en(), Tone.INFO))
          .toList();

  static final List<Choice> REACHES =
      Arrays.stream(Reach.values())
          .map(one -> Choice.of(one, one.label().zh(), one.label().en(), Tone.INFO))
          .toList();

  static final List<Choice> POSTS =
      Arrays.stream(PostClass.values())
          .map(one -> Choice.of(one, one.label().zh(), one.label().en(), Tone.INFO))
          .toList();

  static final List<Choice> DECIDERS =
      Arrays.stream(Decider.values())
          .map(one -> Choice.of(one, one.label().zh(), one.label().en(), Tone.INFO))
          .toList();

  static final List<Choice> SUSPICIONS =
      List.of(
          Choice.of(SuspicionKind.LATE, "疑似迟报", "Late", Tone.WARN),
          Choice.of(SuspicionKind.MISSING, "疑似漏报", "Missing", Tone.BAD),
          Choice.of(SuspicionKind.WRONG, "疑似错报", "Wrong", Tone.WARN));

  static final List<Choice> VERDICTS =
      List.of(
          Choice.of(SuspicionState.RAISED, "待说明", "Raised", Tone.WARN),
          Choice.of(SuspicionState.ANSWERED, "已说明", "Answered", Tone.INFO),
          Choice.of(SuspicionState.CONFIRMED, "认定", "Confirmed", Tone.BAD),
          Choice.of(SuspicionState.EXCLUDED, "排除", "Excluded", Tone.OK));

  private OutingChoices() {}
}
