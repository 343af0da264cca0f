package org.xianwu.platform.approval.domain;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A version of the chain of a kind of case, valid from a day until the next version. */
@Entity
@Table(schema = "approval", name = "chain")
@Recorded("approval.chain")
public class Chain extends Entry {

  @Column(name = "kind", nullable = false, length = 60)
  private String kind;

  @Column(name = "version_no", nullable = false)
  private int version;

  @Column(name = "valid_from", nullable = false)
  private LocalDate validFrom;

  protected Chain() {}

  public Chain(long id, String kind, int version, LocalDate validFrom) {
    super(id);
    this.kind = kind;
    this.version = version;
    this.validFrom = validFrom;
  }

  public String kind() {
    return kind;
  }

  public int version() {
    return version;
  }

  public LocalDate validFrom() {
    return validFrom;
  }
}
