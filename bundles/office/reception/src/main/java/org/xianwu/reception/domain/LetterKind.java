package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** In which form a visit was announced (来函形式). */
public enum LetterKind implements Named {
  /** 公函 with a document number. */
  LETTER("letter", "公函", "Letter"),
  /** 会议或活动通知 of the party above; stands for a letter. */
  NOTICE("notice", "通知", "Notice"),
  /** 明电 of the party above; stands for a letter. */
  WIRE("wire", "明电", "Wire"),
  /** 便函 without a number; its seal counts. */
  NOTE("note", "便函", "Note"),
  /** 电话记录: the letter has to follow before anything is settled. */
  PHONE("phone", "电话记录", "Phone record");

  private final String code;
  private final Label label;

  LetterKind(String code, String zh, String en) {
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
