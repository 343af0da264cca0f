package org.xianwu.reception.domain;

import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;

/** A person whom a letter announces. */
@Embeddable
public class LetterPerson {

  @Column(name = "person_name")
  private String name;

  private String post;

  @Column(name = "rank_class")
  private String rank;

  protected LetterPerson() {}

  public LetterPerson(String name, String post, String rank) {
    this.name = Objects.requireNonNull(name);
    this.post = Objects.requireNonNull(post);
    this.rank = Objects.requireNonNull(rank);
  }

  public String name() {
    return name;
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
