package org.xianwu.duty.domain.outing;

import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;

/** Why somebody goes (公务、学习、休假、病假、因私、出国境). */
public enum OutingReason implements Coded {
  OFFICIAL("official", "公务", "Official"),
  STUDY("study", "学习培训", "Study"),
  LEAVE("leave", "休假", "Leave"),
  SICK("sick", "病假", "Sick leave"),
  PRIVATE("private", "因私", "Private"),
  ABROAD("abroad", "出国（境）", "Abroad");

  private final String code;
  private final Label label;

  OutingReason(String code, String zh, String en) {
    this.code = code;
    this.label = Label.of(zh, en);
  }

  @Override
  public String code() {
    return code;
  }

  public Label label() {
    return label;
  }

  public static OutingReason of(String code) {
    return Coded.stored(OutingReason.class, code);
  }
}
