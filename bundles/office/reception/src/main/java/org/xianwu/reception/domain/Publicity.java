package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * The published table of a quarter (公务接待费公示表); it stays as it was published. A correction is a
 * further version with its reason.
 */
@Entity
@Table(schema = "reception", name = "publicity")
@Recorded("reception.publicity")
public class Publicity extends Entry {

  @Column(name = "unit_id", updatable = false)
  private long unitId;

  @Column(name = "pub_year", updatable = false)
  private int year;

  @Column(updatable = false)
  private int quarter;

  @Column(name = "pub_version", updatable = false)
  private int version;

  @Column(updatable = false)
  private String reason;

  @Column(updatable = false)
  private int batches;

  @Column(updatable = false)
  private int persons;

  @Column(updatable = false)
  private BigDecimal amount;

  @Column(name = "published_by", updatable = false)
  private long publishedBy;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "published_at", updatable = false)
  private Date publishedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "publicity_line",
      joinColumns = @JoinColumn(name = "publicity_id"))
  @OrderColumn(name = "place")
  private List<PublicityLine> lines = new ArrayList<>();

  protected Publicity() {}

  /** The first version. */
  public Publicity(
      long id,
      long unitId,
      Quarter period,
      List<PublicityLine> lines,
      long publishedBy,
      Instant at) {
    this(id, unitId, period, 1, "", lines, publishedBy, at);
  }

  /** The version that corrects this one. */
  public Publicity corrected(
      long id, List<PublicityLine> lines, String why, long publishedBy, Instant at) {
    return new Publicity(id, unitId, period(), version + 1, why, lines, publishedBy, at);
  }

  private Publicity(
      long id,
      long unitId,
      Quarter period,
      int version,
      String reason,
      List<PublicityLine> lines,
      long publishedBy,
      Instant at) {
    super(id);
    this.unitId = unitId;
    year = period.year();
    quarter = period.number();
    this.version = version;
    this.reason = Objects.requireNonNull(reason);
    this.lines.addAll(lines);
    batches = lines.size();
    persons = lines.stream().mapToInt(PublicityLine::persons).sum();
    amount = total(lines);
    this.publishedBy = publishedBy;
    publishedAt = Date.from(at);
  }

  /** What the visits of a table cost together, in yuan. */
  public static BigDecimal total(List<PublicityLine> lines) {
    return lines.stream()
        .map(PublicityLine::amount)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  public long unitId() {
    return unitId;
  }

  public Quarter period() {
    return new Quarter(year, quarter);
  }

  public List<PublicityLine> lines() {
    return List.copyOf(lines);
  }

  /** From 1. */
  public int version() {
    return version;
  }

  /** Why it corrects the version before; empty for the first. */
  public String reason() {
    return reason;
  }

  public long publishedBy() {
    return publishedBy;
  }

  public Instant publishedAt() {
    return publishedAt.toInstant();
  }
}
