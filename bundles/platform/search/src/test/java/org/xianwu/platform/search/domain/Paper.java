package org.xianwu.platform.search.domain;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A paper. */
@Entity
@Table(name = "paper", schema = "trial")
@Recorded("trial.paper")
public class Paper extends Entry {

  private String title;
  private String content;
  private String secret;

  @Column(name = "unit_id")
  private long unitId;

  @Column(name = "writer_id")
  private Long writerId;

  @ElementCollection
  @CollectionTable(
      name = "paper_reader",
      schema = "trial",
      joinColumns = @JoinColumn(name = "paper_id"))
  @Column(name = "person_id")
  @OrderColumn(name = "place")
  private List<Long> readers = new ArrayList<>();

  protected Paper() {}

  public Paper(long id, long unitId, String title) {
    super(id);
    this.unitId = unitId;
    this.title = title;
  }

  public Paper write(String text, Long writer, Long... reading) {
    content = text;
    writerId = writer;
    readers.clear();
    readers.addAll(List.of(reading));
    return this;
  }

  public Paper hide(String text) {
    secret = text;
    return this;
  }

  public void rename(String newTitle) {
    title = newTitle;
  }
}
