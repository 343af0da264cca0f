package org.xianwu.reception.domain;

import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;

/** A person whom a letter announces. */
@Embeddable
public class LetterPerson {

  @Column(name = "person_name")
  private String name;

  /** Unit that the letter says for this person; empty for one of the sender. */
  @Column(name = "unit_name")
  private String unitName;

  private String post;

  @Column(name = "rank_class")
  private String rank;

  protected LetterPerson() {}

  /** Somebody of the sender. */
  public LetterPerson(String name, String post, String rank) {
    this(name, "", post, rank);
  }

  public LetterPerson(String name, String unitName, String post, String rank) {
    this.unitName = Objects.requireNonNull(unitName);
    this.name = Objects.requireNonNull(name);
    this.post = Objects.requireNonNull(post);
    this.rank = Objects.requireNonNull(rank);
  }

  public String name() {
    return name;
  }

  /** Empty for a person of the sender. */
  public String unitName() {
    return unitName;
  }

  /** Post (职务), may be empty. */
  public String post() {
    return post;
  }

  /** Code of a {@link RankClass}, empty when the letter does not say. */
  public String rank() {
    return rank;
  }
}
