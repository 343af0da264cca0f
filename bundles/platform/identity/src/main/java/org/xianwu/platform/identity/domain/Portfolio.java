package org.xianwu.platform.identity.domain;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A unit in a leader's portfolio (分管单位); it bounds what a leader sees, the tree does not. */
@Entity
@Table(name = "portfolio", schema = "directory")
@Recorded("identity.portfolio")
public class Portfolio extends Entry {

  @Column(name = "person_id")
  private long personId;

  @Column(name = "unit_id")
  private long unitId;

  protected Portfolio() {}

  public Portfolio(long id, long personId, long unitId) {
    super(id);
    this.personId = personId;
    this.unitId = unitId;
  }

  public long personId() {
    return personId;
  }

  public long unitId() {
    return unitId;
  }
}
