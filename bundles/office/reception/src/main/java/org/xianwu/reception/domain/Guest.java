package org.xianwu.reception.domain;

import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.xianwu.platform.api.text.Coded;

/** A guest (接待对象) of a visit. */
@Embeddable
public class Guest {

  @Column(name = "unit_name")
  private String unitName;

  @Column(name = "person_name")
  private String name;

  private String post;

  @Column(name = "rank_class")
  private String rank;

  protected Guest() {}

  public Guest(String unitName, String name, String post, String rank) {
    this.unitName = Objects.requireNonNull(unitName);
    this.name = Objects.requireNonNull(name);
    this.post = Objects.requireNonNull(post);
    this.rank = Objects.requireNonNull(rank);
  }

  public String unitName() {
    return unitName;
  }

  public String name() {
    return name;
  }

  public String post() {
    return post;
  }

  /** Code of a {@link RankClass}; empty while a form is half filled. */
  public String rank() {
    return rank;
  }

  /** The rank, empty while nobody said it. */
  public Optional<RankClass> rankClass() {
    return Coded.find(RankClass.class, rank);
  }
}
