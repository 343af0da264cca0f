package org.xianwu.reception.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** The list of a visit (接待清单): who came, what was done, what it cost; signed by a leader. */
@Entity
@Table(schema = "reception", name = "visit_list")
@Recorded("reception.list")
public class VisitList extends Entry {

  @Column(name = "order_id")
  private long orderId;

  @Column(name = "unit_id")
  private long unitId;

  @Column(name = "order_no")
  private String orderNumber;

  private String party;

  private String state;

  @Column(name = "handler_id")
  private long handlerId;

  @Column(name = "guest_count")
  private int guestCount;

  @Column(name = "extra_reason")
  private String extraReason;

  @Column(name = "signed_by")
  private Long signedBy;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "signed_at")
  private Date signedAt;

  /** Why it was sent back, empty otherwise. */
  private String remark;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "list_guest",
      joinColumns = @JoinColumn(name = "list_id"))
  @OrderColumn(name = "place")
  private List<Guest> guests = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "list_item",
      joinColumns = @JoinColumn(name = "list_id"))
  @OrderColumn(name = "place")
  private List<ListItem> items = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "list_escort",
      joinColumns = @JoinColumn(name = "list_id"))
  @OrderColumn(name = "place")
  private List<Escort> escorts = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "list_attendant",
      joinColumns = @JoinColumn(name = "list_id"))
  @OrderColumn(name = "place")
  private List<Attendant> attendants = new ArrayList<>();

  protected VisitList() {}

  /** The list of a visit that ended. */
  public VisitList(long id, ReceptionOrder order, long handlerId, ListContent content) {
    super(id);
    orderId = order.id();
    unitId = order.unitId();
    orderNumber = order.number().orElse("");
    party = order.party();
    this.handlerId = handlerId;
    state = ListState.DRAFT.code();
    remark = "";
    fill(content);
  }

  /**
   * Writes it anew.
   *
   * @throws Problem {@code reception.state-forbids} once it waits for its signature
   */
  public void write(ListContent content) {
    requireState(Set.of(ListState.DRAFT, ListState.RETURNED));
    fill(content);
  }

  private void fill(ListContent content) {
    guestCount = content.guests().size();
    extraReason = content.extraReason();
    replace(guests, content.guests());
    replace(items, content.items());
    replace(escorts, content.escorts());
    replace(attendants, content.attendants());
  }

  private static <T> void replace(List<T> kept, List<T> written) {
    kept.clear();
    kept.addAll(written);
  }

  /** Hands it over for its signature. */
  public void submit(long personId) {
    requireState(Set.of(ListState.DRAFT, ListState.RETURNED));
    handlerId = personId;
    state = ListState.SUBMITTED.code();
    remark = "";
  }

  /**
   * Signs it; from now on it is locked.
   *
   * @throws Problem {@code reception.sign-own} for who wrote it or sat at the table
   */
  public void sign(long personId, Instant at) {
    requireState(Set.of(ListState.SUBMITTED));
    if (!signable(personId)) {
      throw Problem.of(ReceptionProblem.SIGN_OWN);
    }
    state = ListState.SIGNED.code();
    signedBy = personId;
    signedAt = Date.from(at);
  }

  /** Sends it back for correction. */
  public void giveBack(String why) {
    requireState(Set.of(ListState.SUBMITTED));
    state = ListState.RETURNED.code();
    remark = why;
  }

  /** Whether the person neither wrote it nor sat at the table. */
  public boolean signable(long personId) {
    return personId != handlerId && !atTable(personId);
  }

  /** Number and party of its order. */
  public String title() {
    return orderNumber + " " + party;
  }

  private boolean atTable(long personId) {
    return escorts.stream().anyMatch(one -> one.atTable() && one.personId() == personId);
  }

  private void requireState(Set<ListState> allowed) {
    if (!allowed.contains(state())) {
      throw Problem.of(ReceptionProblem.STATE_FORBIDS)
          .with("number", orderNumber)
          .with("state", state);
    }
  }

  public ListContent content() {
    return new ListContent(guests, items, escorts, attendants, extraReason);
  }

  public long orderId() {
    return orderId;
  }

  public long unitId() {
    return unitId;
  }

  public ListState state() {
    return ListState.of(state);
  }

  public long handlerId() {
    return handlerId;
  }

  public String remark() {
    return remark;
  }

  public Optional<Long> signedBy() {
    return Optional.ofNullable(signedBy);
  }

  public Optional<Instant> signedAt() {
    return Optional.ofNullable(signedAt).map(Date::toInstant);
  }
}
