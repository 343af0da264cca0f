package org.xianwu.platform.identity.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A post (职务) that a person holds in a unit for a time; one person may hold several. */
@Entity
@Table(name = "post", schema = "directory")
@Recorded("identity.post")
public class Post extends Entry {

  /** Stored for posts in the Party. */
  public static final String PARTY = "party";

  /** Stored for posts in the government. */
  public static final String GOVERNMENT = "government";

  @Column(name = "person_id")
  private long personId;

  @Column(name = "unit_id")
  private long unitId;

  private String name;
  private String side;
  private boolean leader;

  @Column(name = "main_leader")
  private boolean mainLeader;

  private String headcount;

  @Column(name = "seq_no")
  private int sequence;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  protected Post() {}

  public Post(long id, long personId, long unitId, String name, LocalDate from) {
    super(id);
    this.personId = personId;
    this.unitId = unitId;
    this.name = Objects.requireNonNull(name);
    this.side = GOVERNMENT;
    this.headcount = "administrative";
    this.validFrom = Objects.requireNonNull(from);
  }

  public long personId() {
    return personId;
  }

  public long unitId() {
    return unitId;
  }

  public String name() {
    return name;
  }

  /** {@link #PARTY} or {@link #GOVERNMENT} (党内/行政). */
  public String side() {
    return side;
  }

  /** Whether the holder belongs to the leading group (班子成员). */
  public boolean leader() {
    return leader;
  }

  public boolean mainLeader() {
    return mainLeader;
  }

  /** Which staffing quota it counts in (行政/事业/工勤/编外). */
  public String headcount() {
    return headcount;
  }

  public int sequence() {
    return sequence;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  public Optional<LocalDate> validTo() {
    return Optional.ofNullable(validTo);
  }

  public void call(String newName, String onSide, String quota, int position) {
    name = Objects.requireNonNull(newName);
    side = Objects.requireNonNull(onSide);
    headcount = Objects.requireNonNull(quota);
    sequence = position;
  }

  public void lead(boolean inGroup, boolean main) {
    leader = inGroup || main;
    mainLeader = main;
  }

  public void last(LocalDate from, LocalDate to) {
    validFrom = Objects.requireNonNull(from);
    validTo = to;
  }
}
