package org.xianwu.reception.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/**
 * A letter (公函) by which a sending unit announces a visit, or the phone record that stands in for
 * it until it comes.
 */
@Entity
@Table(schema = "reception", name = "letter")
@Recorded("reception.letter")
public class Letter extends Entry {

  @Column(name = "unit_id")
  private long unitId;

  @Column(name = "letter_kind")
  private String kind;

  @Column(name = "letter_no")
  private String number;

  /** What makes a letter one and the same: sender, number and date. */
  @Column(name = "letter_key")
  private String key;

  private String sender;

  @Column(name = "letter_date")
  private LocalDate date;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  private String task;

  private String schedule;

  private boolean sealed;

  private String contact;

  @Column(name = "contact_phone")
  private String contactPhone;

  private String state;

  @Column(name = "entered_by")
  private long enteredBy;

  @Column(name = "verified_by")
  private Long verifiedBy;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "verified_at")
  private Date verifiedAt;

  private String remark;

  /** The letter that followed this phone record. */
  @Column(name = "supplied_by")
  private Long suppliedBy;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "letter_person",
      joinColumns = @JoinColumn(name = "letter_id"))
  @OrderColumn(name = "place")
  private List<LetterPerson> persons = new ArrayList<>();

  protected Letter() {}

  /** A letter that was just written down. */
  public Letter(long id, long unitId, long enteredBy, LetterText text) {
    super(id);
    this.unitId = unitId;
    this.enteredBy = enteredBy;
    state = LetterState.ENTERED.code();
    remark = "";
    write(text);
  }

  /**
   * Corrects what was written down; the letter waits for verification again.
   *
   * @throws Problem {@code reception.letter-verified} once it was verified
   */
  public final void write(LetterText text) {
    if (verified()) {
      throw Problem.of(ReceptionProblem.LETTER_VERIFIED).with("number", name());
    }
    kind = text.kind().code();
    number = text.number();
    sender = text.sender();
    date = text.date();
    receivedOn = text.receivedOn();
    task = text.task();
    schedule = text.schedule();
    sealed = text.sealed();
    contact = text.contact();
    contactPhone = text.contactPhone();
    key = text.kind().numbered() ? sender + "|" + number + "|" + date : "id|" + id();
    persons.clear();
    persons.addAll(text.persons());
    state = LetterState.ENTERED.code();
    remark = "";
  }

  /**
   * Confirms that the letter was held against its original (公函核验).
   *
   * @throws Problem {@code reception.verify-own} when the person entered it
   */
  public void verify(long personId, Instant at) {
    requireOther(personId);
    decide(LetterState.VERIFIED, personId, at, "");
  }

  /**
   * Sends the letter back to whoever entered it.
   *
   * @throws Problem {@code reception.verify-own} when the person entered it
   */
  public void refuse(long personId, Instant at, String why) {
    requireOther(personId);
    decide(LetterState.REFUSED, personId, at, why);
  }

  private void requireOther(long personId) {
    if (personId == enteredBy) {
      throw Problem.of(ReceptionProblem.VERIFY_OWN);
    }
    if (state() != LetterState.ENTERED) {
      throw Problem.of(ReceptionProblem.STATE_FORBIDS).with("number", name()).with("state", state);
    }
  }

  private void decide(LetterState next, long personId, Instant at, String why) {
    state = next.code();
    verifiedBy = personId;
    verifiedAt = Date.from(at);
    remark = Objects.requireNonNull(why);
  }

  /**
   * Notes that the letter behind this phone record came (补函).
   *
   * @throws Problem {@code reception.not-a-phone-record}
   */
  public void supply(Letter letter) {
    if (kind() != LetterKind.PHONE || letter.kind() == LetterKind.PHONE) {
      throw Problem.of(ReceptionProblem.NOT_A_PHONE_RECORD).with("number", name());
    }
    suppliedBy = letter.id();
  }

  /** Whether the letter behind a phone record is still missing (无函补办). */
  public boolean pending() {
    return kind() == LetterKind.PHONE && suppliedBy == null;
  }

  /**
   * Whether the letter names the guest: the same name, and of the unit that the letter says or one
   * of its sections. Two people of one name in two units are not the same.
   */
  public boolean names(Guest guest) {
    return persons.stream()
        .filter(person -> person.name().equals(guest.name()))
        .map(person -> person.unitName().isEmpty() ? sender : person.unitName())
        .anyMatch(unit -> guest.unitName().startsWith(unit));
  }

  public boolean verified() {
    return LetterState.VERIFIED.code().equals(state);
  }

  /** How people call it: its number, else the form and day of it. */
  public String name() {
    return number.isEmpty() ? sender + " " + date : number;
  }

  public LetterText text() {
    return new LetterText(
        kind(),
        number,
        sender,
        date,
        receivedOn,
        task,
        schedule,
        sealed,
        contact,
        contactPhone,
        persons);
  }

  public long unitId() {
    return unitId;
  }

  public LetterKind kind() {
    return LetterKind.of(kind);
  }

  public String number() {
    return number;
  }

  public String key() {
    return key;
  }

  public String sender() {
    return sender;
  }

  public LocalDate date() {
    return date;
  }

  public LetterState state() {
    return LetterState.of(state);
  }

  public List<LetterPerson> persons() {
    return List.copyOf(persons);
  }

  public long enteredBy() {
    return enteredBy;
  }

  public Optional<Long> verifiedBy() {
    return Optional.ofNullable(verifiedBy);
  }

  public Optional<Instant> verifiedAt() {
    return Optional.ofNullable(verifiedAt).map(Date::toInstant);
  }

  /** Why it was sent back, empty otherwise. */
  public String remark() {
    return remark;
  }

  public Optional<Long> suppliedBy() {
    return Optional.ofNullable(suppliedBy);
  }
}
