package org.xianwu.duty.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
 * A shift (班次) of a roster: a day, its hours, and who serves.
 *
 * <p>Unit and state repeat those of the roster, so that lists of shifts need no join.
 */
@Entity
@Table(schema = "duty", name = "shift")
@Recorded("duty.shift")
public class Shift extends Entry {

  @Column(name = "roster_id")
  private long rosterId;

  @Column(name = "unit_id")
  private long unitId;

  @Column(name = "shift_day")
  private LocalDate day;

  @Column(name = "shift_type")
  private String type;

  private String state;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "starts_at")
  private Date startsAt;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "ends_at")
  private Date endsAt;

  @Column(name = "leader_id")
  private Long leaderId;

  @Column(name = "main_leader_id")
  private Long mainLeaderId;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "duty",
      name = "shift_officer",
      joinColumns = @JoinColumn(name = "shift_id"))
  @OrderColumn(name = "place")
  @Column(name = "person_id")
  private List<Long> officerIds = new ArrayList<>();

  @Column(name = "driver_id")
  private Long driverId;

  private String phone;

  private String fax;

  private String note;

  /** People named by hand, by blanks; null when everybody was. */
  private String pins;

  protected Shift() {}

  /** A shift of the draft; the roster's state and unit go along. */
  public Shift(long id, Roster roster, LocalDate day, ShiftType type, Span span, Assignment who) {
    super(id);
    rosterId = roster.id();
    unitId = roster.unitId();
    state = roster.state().code();
    this.day = Objects.requireNonNull(day);
    this.type = type.code();
    hold(span);
    assign(who);
  }

  /** The same shift in the draft of another version. */
  public Shift copyTo(long id, Roster draft) {
    Shift copy = new Shift(id, draft, day, type(), span(), assignment());
    copy.pins = pins;
    return copy;
  }

  /** People who were named by hand and stay when the roster is made fair again. */
  public Set<Long> pinned() {
    Set<Long> named = assignment().people();
    if (pins != null) {
      named.removeIf(person -> !Arrays.asList(pins.split(" ")).contains(person.toString()));
    }
    return named;
  }

  /** Names the people whom the search found; those named by hand before stay so. */
  public void propose(Assignment who) {
    Set<Long> stay = new TreeSet<>(pinned());
    assign(who);
    pin(stay);
  }

  /** Names people by hand: whoever is new stays when the roster is made fair again. */
  public void assignByHand(Assignment who) {
    Set<Long> stay = new TreeSet<>(who.people());
    stay.removeAll(assignment().people());
    stay.addAll(pinned());
    stay.retainAll(who.people());
    assign(who);
    pin(stay);
  }

  private void pin(Set<Long> people) {
    pins = people.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** Names other people or another phone. */
  public final void assign(Assignment who) {
    leaderId = orNull(who.leaderId());
    mainLeaderId = orNull(who.mainLeaderId());
    if (!officerIds.equals(who.officerIds())) {
      officerIds.clear();
      officerIds.addAll(who.officerIds());
    }
    driverId = orNull(who.driverId());
    phone = who.phone();
    fax = who.fax();
    note = who.note();
  }

  /** Moves its hours. */
  public final void hold(Span span) {
    startsAt = Date.from(span.from());
    endsAt = Date.from(span.to());
  }

  /** Takes over the state that the roster got. */
  public void follow(Roster roster) {
    state = roster.state().code();
  }

  public long rosterId() {
    return rosterId;
  }

  public long unitId() {
    return unitId;
  }

  public LocalDate day() {
    return day;
  }

  public ShiftType type() {
    return ShiftType.of(type);
  }

  public RosterState state() {
    return RosterState.of(state);
  }

  public Span span() {
    return new Span(startsAt.toInstant(), endsAt.toInstant());
  }

  public Assignment assignment() {
    return new Assignment(
        orZero(leaderId), orZero(mainLeaderId), officerIds, orZero(driverId), phone, fax, note);
  }

  private static Long orNull(long id) {
    return id == 0 ? null : Long.valueOf(id);
  }

  private static long orZero(Long id) {
    return id == null ? 0 : id;
  }
}
