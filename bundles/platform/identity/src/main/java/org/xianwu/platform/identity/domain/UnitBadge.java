package org.xianwu.platform.identity.domain;

import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A second name on the door of a unit (挂牌): one team, two names, one unit. */
@Entity
@Table(name = "unit_badge", schema = "directory")
@Recorded("identity.unit-badge")
public class UnitBadge extends Entry {

  @Column(name = "unit_id")
  private long unitId;

  private String name;

  @Column(name = "document_word")
  private String documentWord;

  @Column(name = "seq_no")
  private int sequence;

  protected UnitBadge() {}

  public UnitBadge(long id, long unitId, String name, String documentWord, int sequence) {
    super(id);
    this.unitId = unitId;
    this.name = Objects.requireNonNull(name);
    this.documentWord = documentWord.isEmpty() ? null : documentWord;
    this.sequence = sequence;
  }

  public long unitId() {
    return unitId;
  }

  public String name() {
    return name;
  }

  /** The word in its document numbers (发文代字), empty when it issues none. */
  public String documentWord() {
    return documentWord == null ? "" : documentWord;
  }

  public int sequence() {
    return sequence;
  }
}
