package org.xianwu.platform.testkit.domain;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Confidential;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A record with a field of every kind. */
@Entity
@Table(name = "letter", schema = "trial")
@Recorded("trial.letter")
public class Letter extends Entry {

  private String title;

  private String content;

  private BigDecimal amount;

  private LocalDate day;

  @Column(name = "sent_at")
  private Timestamp sentAt;

  @Confidential
  @Column(name = "id_number")
  private String idNumber;

  @ElementCollection
  @CollectionTable(
      name = "letter_reader",
      schema = "trial",
      joinColumns = @JoinColumn(name = "letter_id"))
  @Column(name = "person_id")
  @OrderColumn(name = "place")
  private List<Long> readers = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "letter_stop",
      schema = "trial",
      joinColumns = @JoinColumn(name = "letter_id"))
  @OrderColumn(name = "place")
  private List<Stop> stops = new ArrayList<>();

  protected Letter() {}

  public Letter(long id, String title) {
    super(id);
    this.title = title;
  }

  public String title() {
    return title;
  }

  public void rename(String newTitle) {
    title = newTitle;
  }

  public void write(String text) {
    content = text;
  }

  public void cost(String yuan) {
    amount = new BigDecimal(yuan);
  }

  public void date(LocalDate date) {
    day = date;
  }

  public void send(Instant at) {
    sentAt = Timestamp.from(at);
  }

  public void identify(String number) {
    idNumber = number;
  }

  public List<Long> readers() {
    return readers;
  }

  public List<Stop> stops() {
    return stops;
  }
}
