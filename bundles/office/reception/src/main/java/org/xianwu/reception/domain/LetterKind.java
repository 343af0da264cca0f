package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/** In which form a visit was announced (来函形式). */
public enum LetterKind implements Coded {
  /** 公函 with a document number. */
  LETTER("letter"),
  /** 会议或活动通知 of the party above; stands for a letter. */
  NOTICE("notice"),
  /** 明电 of the party above; stands for a letter. */
  WIRE("wire"),
  /** 便函 without a number; its seal counts. */
  NOTE("note"),
  /** 电话记录: the letter has to follow before anything is settled. */
  PHONE("phone");

  private final String code;

  LetterKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The value with that code.
   *
   * @throws Problem {@code reception.choice-unknown}
   */
  public static LetterKind of(String code) {
    return Coded.of(LetterKind.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }

  /** Whether it bears a document number. */
  public boolean numbered() {
    return this == LETTER || this == NOTICE || this == WIRE;
  }
}
