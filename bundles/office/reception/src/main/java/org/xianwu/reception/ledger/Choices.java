package org.xianwu.reception.ledger;

import java.util.List;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Choice.Tone;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.LetterState;
import org.xianwu.reception.domain.ListState;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.PartyLevel;
import org.xianwu.reception.domain.PayMode;
import org.xianwu.reception.domain.RankClass;
import org.xianwu.reception.domain.ReceptionType;

/** The values of choice columns with their tones. */
final class Choices {

  static final List<Choice> KINDS =
      Choice.all(LetterKind.values(), kind -> kind == LetterKind.PHONE ? Tone.WARN : Tone.INFO);

  static final List<Choice> LETTER_STATES =
      Choice.all(
          LetterState.values(),
          state ->
              switch (state) {
                case ENTERED -> Tone.WARN;
                case VERIFIED -> Tone.OK;
                case REFUSED -> Tone.BAD;
              });

  static final List<Choice> TYPES = Choice.all(ReceptionType.values(), type -> Tone.INFO);

  static final List<Choice> LEVELS = Choice.all(PartyLevel.values(), level -> Tone.INFO);

  static final List<Choice> RANKS = Choice.all(RankClass.values(), rank -> Tone.INFO);

  static final List<Choice> STATES =
      Choice.all(
          OrderState.values(),
          state ->
              switch (state) {
                case DRAFT, PENDING, LIST_DUE, LIST_REVIEW, SETTLEMENT_DUE -> Tone.WARN;
                case RETURNED -> Tone.BAD;
                case APPROVED, HOSTING -> Tone.INFO;
                case SETTLED -> Tone.OK;
                case ARCHIVED, CANCELLED -> Tone.IDLE;
              });

  static final List<Choice> LIST_STATES =
      Choice.all(
          ListState.values(),
          state ->
              switch (state) {
                case DRAFT, SUBMITTED -> Tone.WARN;
                case RETURNED -> Tone.BAD;
                case SIGNED -> Tone.OK;
              });

  static final List<Choice> PAY_MODES = Choice.all(PayMode.values(), mode -> Tone.INFO);

  private Choices() {}
}
