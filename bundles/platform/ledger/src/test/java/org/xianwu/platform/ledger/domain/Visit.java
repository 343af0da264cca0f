package org.xianwu.platform.ledger.domain;

import java.math.BigDecimal;
import java.sql.Time;
import java.sql.Timestamp;
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
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A visit to a village. */
@Entity
@Table(name = "visit", schema = "trial")
@Recorded("trial.visit")
public class Visit extends Entry {

  private String title;
  private String content;
  private LocalDate day;

  @Column(name = "starts_at")
  private Timestamp startsAt;

  @Column(name = "leaves_at")
  private Time leavesAt;

  private String kind;

  @Column(name = "unit_id")
  private long unitId;

  @Column(name = "host_id")
  private Long hostId;

  private String phone;
  private BigDecimal cost;
  private int score;
  private boolean urgent;

  @ElementCollection
  @CollectionTable(
      name = "visit_guest",
      schema = "trial",
      joinColumns = @JoinColumn(name = "visit_id"))
  @Column(name = "person_id")
  @OrderColumn(name = "place")
  private List<Long> guests = new ArrayList<>();

  protected Visit() {}

  public Visit(long id, Values values) {
    super(id);
    kind = "plain";
    take(values);
  }

  /** Columns that are absent keep their value. */
  public void take(Values values) {
    title = values.has("title") ? values.textOrEmpty("title") : title;
    content = values.has("content") ? values.text("content").orElse(null) : content;
    day = values.date("day").orElse(day);
    startsAt =
        values.has("startsAt")
            ? values.instant("startsAt").map(Timestamp::from).orElse(null)
            : startsAt;
    leavesAt =
        values.has("leavesAt") ? values.time("leavesAt").map(Time::valueOf).orElse(null) : leavesAt;
    kind = values.text("kind").orElse(kind);
    unitId = values.id("unit").orElse(unitId);
    hostId = values.has("host") ? values.id("host").orElse(null) : hostId;
    phone = values.has("phone") ? values.text("phone").orElse(null) : phone;
    cost = values.has("cost") ? values.decimal("cost").orElse(null) : cost;
    score = values.integer("score").orElse(score);
    urgent = values.has("urgent") ? values.flag("urgent") : urgent;
    if (values.has("guests")) {
      guests.clear();
      guests.addAll(values.ids("guests"));
    }
  }

  public String title() {
    return title;
  }

  public LocalDate day() {
    return day;
  }
}
