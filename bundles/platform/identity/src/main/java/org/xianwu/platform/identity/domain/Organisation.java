package org.xianwu.platform.identity.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** The county office that runs this suite; one row, written by the first set-up. */
@Entity
@Table(name = "organisation", schema = "directory")
@Recorded("identity.organisation")
public class Organisation extends Entry {

  /** Id of the one row. */
  public static final long ONLY = 1;

  private String name;

  @Column(name = "set_up_at")
  private Timestamp setUpAt;

  protected Organisation() {}

  public Organisation(String name, Instant setUpAt) {
    super(ONLY);
    this.name = name;
    this.setUpAt = Timestamp.from(setUpAt);
  }

  public String name() {
    return name;
  }

  public void rename(String to) {
    name = to;
  }

  /** When the three administrators were named. */
  public Optional<Instant> setUpAt() {
    return Optional.ofNullable(setUpAt).map(Timestamp::toInstant);
  }
}
