package org.xianwu.platform.approval.domain;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.text.Label;

/** A line of what was submitted, as it was then; kept for every submission. */
@Entity
@Table(schema = "approval", name = "frozen_line")
public class FrozenLine {

  private static final int CONTENT = 4000;

  @Id private long id;

  @Column(name = "approval_id", nullable = false)
  private long approvalId;

  @Column(name = "round_no", nullable = false)
  private int round;

  @Column(name = "line_no", nullable = false)
  private int number;

  @Column(name = "line_key", nullable = false, length = 60)
  private String key;

  @Column(name = "label_zh", nullable = false, length = 60)
  private String labelZh;

  @Column(name = "label_en", nullable = false, length = 60)
  private String labelEn;

  @Column(name = "content", nullable = false, length = CONTENT)
  private String content;

  protected FrozenLine() {}

  public FrozenLine(long id, long approvalId, int round, int number, CaseFacts.Line line) {
    this.id = id;
    this.approvalId = approvalId;
    this.round = round;
    this.number = number;
    key = line.key();
    labelZh = line.label().zh();
    labelEn = line.label().en();
    content = fitting(line.value());
  }

  /** A value as it fits into a line; a digest is made of the whole. */
  public static String fitting(String value) {
    return value.length() <= CONTENT ? value : value.substring(0, CONTENT - 1) + "…";
  }

  public CaseFacts.Line line() {
    return new CaseFacts.Line(key, Label.of(labelZh, labelEn), content);
  }
}
