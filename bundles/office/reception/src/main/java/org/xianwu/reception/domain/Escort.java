package org.xianwu.reception.domain;

import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;

/** Somebody who accompanies the guests (陪同人员). */
@Embeddable
public class Escort {

  @Column(name = "person_id")
  private long personId;

  @Column(name = "person_name")
  private String name;

  private String post;

  @Column(name = "at_table")
  private boolean atTable;

  protected Escort() {}

  public Escort(long personId, String name, String post, boolean atTable) {
    this.personId = personId;
    this.name = Objects.requireNonNull(name);
    this.post = Objects.requireNonNull(post);
    this.atTable = atTable;
  }

  /** 0 for somebody of another office. */
  public long personId() {
    return personId;
  }

  public String name() {
    return name;
  }

  public String post() {
    return post;
  }

  /** Whether the person eats with the guests (陪餐). */
  public boolean atTable() {
    return atTable;
  }
}
