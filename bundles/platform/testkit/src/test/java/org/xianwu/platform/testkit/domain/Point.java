package org.xianwu.platform.testkit.domain;

import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A record of another unit. */
@Entity
@Table(name = "point", schema = "branch")
@Recorded("branch.point")
public class Point extends Entry {

  private int score;

  protected Point() {}

  public Point(long id, int score) {
    super(id);
    this.score = score;
  }

  public int score() {
    return score;
  }
}
