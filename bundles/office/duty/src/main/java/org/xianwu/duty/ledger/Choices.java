package org.xianwu.duty.ledger;

import java.util.List;
import org.xianwu.duty.domain.LogCategory;
import org.xianwu.duty.domain.LogSource;
import org.xianwu.duty.domain.PersonRuleKind;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.RosterState;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Choice.Tone;

/** The values of choice columns, as people say them. */
final class Choices {

  static final List<Choice> KINDS =
      List.of(
          Choice.of(RosterKind.MONTH, "月度", "Month", Tone.INFO),
          Choice.of(RosterKind.HOLIDAY, "节假日", "Holiday", Tone.WARN),
          Choice.of(RosterKind.SPECIAL, "专项", "Special", Tone.WARN));

  static final List<Choice> STATES =
      List.of(
          Choice.of(RosterState.DRAFT, "草拟", "Draft", Tone.WARN),
          Choice.of(RosterState.PENDING, "待审", "Pending", Tone.WARN),
          Choice.of(RosterState.APPROVED, "已批准", "Approved", Tone.INFO),
          Choice.of(RosterState.PUBLISHED, "已发布", "Published", Tone.OK),
          Choice.of(RosterState.SUPERSEDED, "已被替代", "Superseded", Tone.IDLE),
          Choice.of(RosterState.ARCHIVED, "已归档", "Archived", Tone.IDLE));

  static final List<Choice> PERSON_RULES =
      List.of(
          Choice.of(PersonRuleKind.PREGNANCY, "孕期豁免", "Pregnancy", Tone.INFO),
          Choice.of(PersonRuleKind.NURSING, "哺乳期豁免", "Nursing", Tone.INFO),
          Choice.of(PersonRuleKind.ILLNESS, "健康豁免", "Illness", Tone.INFO),
          Choice.of(PersonRuleKind.AGE, "年龄豁免", "Age", Tone.INFO),
          Choice.of(PersonRuleKind.SECONDMENT, "援派豁免", "Secondment", Tone.INFO),
          Choice.of(PersonRuleKind.OTHER, "其他豁免", "Other exemption", Tone.INFO),
          Choice.of(PersonRuleKind.LEAVE, "请假", "Leave", Tone.WARN),
          Choice.of(PersonRuleKind.OUTING, "外出", "Outing", Tone.WARN),
          Choice.of(PersonRuleKind.TRAINING, "培训", "Training", Tone.WARN),
          Choice.of(PersonRuleKind.NEWCOMER, "新到人员", "Newcomer", Tone.IDLE),
          Choice.of(PersonRuleKind.ELDER, "年长照顾", "To be spared", Tone.IDLE),
          Choice.of(PersonRuleKind.MOST, "次数上限", "Monthly maximum", Tone.IDLE),
          Choice.of(PersonRuleKind.APART, "不同班", "Kept apart", Tone.IDLE));

  static final List<Choice> TYPES = Choice.all(ShiftType.values(), type -> Tone.INFO);

  static final List<Choice> SOURCES = Choice.all(LogSource.values(), source -> Tone.INFO);

  static final List<Choice> CATEGORIES = Choice.all(LogCategory.values(), Choices::tone);

  private Choices() {}

  private static Tone tone(LogCategory category) {
    return switch (category) {
      case EMERGENCY -> Tone.BAD;
      case WARNING -> Tone.WARN;
      case NOTICE, CITIZEN -> Tone.INFO;
      case DESK, OTHER -> Tone.IDLE;
    };
  }
}
