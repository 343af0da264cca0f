package org.xianwu.platform.identity.domain;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Confidential;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * An account: one person, one account, or the account of a higher-level platform. Without roles it
 * may do nothing.
 */
@Entity
@Table(name = "account", schema = "directory")
@Recorded("identity.account")
public class Account extends Entry {

  /** Stored kind of a person's account. */
  public static final String PERSON = "person";

  /** Stored kind of a platform's account. */
  public static final String PLATFORM = "platform";

  /** Stored second factor of an account that has none. */
  public static final String NO_FACTOR = "none";

  /** Stored second factor of an account with an authenticator. */
  public static final String CODE = "code";

  /** Stored state of an account that can be used. */
  public static final String ACTIVE = "active";

  /** Stored state of an account that cannot be used. */
  public static final String DISABLED = "disabled";

  private String name;
  private String kind;

  @Column(name = "person_id")
  private Long personId;

  @Column(name = "display_name")
  private String displayName;

  private String state;

  @Column(name = "must_change")
  private boolean mustChange;

  @Confidential
  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "password_at")
  private Timestamp passwordAt;

  @Confidential private String secret;

  @Column(name = "second_factor")
  private String secondFactor = NO_FACTOR;

  @Column(name = "factor_due")
  private Timestamp factorDue;

  protected Account() {}

  private Account(long id, String name, String kind, String displayName) {
    super(id);
    this.name = Objects.requireNonNull(name);
    this.kind = kind;
    this.displayName = Objects.requireNonNull(displayName);
    this.state = ACTIVE;
  }

  /** The account of a person; a password must be set before it can be used. */
  public static Account ofPerson(long id, String name, long person, String displayName) {
    Account account = new Account(id, name, PERSON, displayName);
    account.personId = person;
    return account;
  }

  /** The account of a higher-level platform. */
  public static Account ofPlatform(long id, String name, String displayName) {
    return new Account(id, name, PLATFORM, displayName);
  }

  public String name() {
    return name;
  }

  public boolean platform() {
    return PLATFORM.equals(kind);
  }

  /** 0 for platforms. */
  public long personId() {
    return personId == null ? 0 : personId;
  }

  public String displayName() {
    return displayName;
  }

  public boolean active() {
    return ACTIVE.equals(state);
  }

  /** Null as long as no password was set. */
  public String passwordHash() {
    return passwordHash;
  }

  /** The platform's secret, encrypted; empty for people. */
  public Optional<String> secret() {
    return Optional.ofNullable(secret);
  }

  /** Whether the holder must choose a new password before anything else. */
  public boolean mustChange(Instant now, Duration longest) {
    return mustChange || passwordAt != null && passwordAt.toInstant().plus(longest).isBefore(now);
  }

  /** Whether the password alone opens nothing. */
  public boolean hasSecondFactor() {
    return !NO_FACTOR.equals(secondFactor);
  }

  /** From when on the holder may do nothing before a second factor is bound; empty when never. */
  public Optional<Instant> factorDue() {
    return Optional.ofNullable(factorDue).map(Timestamp::toInstant);
  }

  /** From now on signing in asks for the code of an authenticator as well. */
  public void bindFactor() {
    secondFactor = CODE;
    factorDue = null;
  }

  /**
   * The password alone opens the account again.
   *
   * @param due from when on the holder must have bound another one, null when never
   */
  public void unbindFactor(Instant due) {
    secondFactor = NO_FACTOR;
    demandFactor(due);
  }

  /**
   * Sets until when a second factor must be bound.
   *
   * @param due null when none is demanded
   */
  public void demandFactor(Instant due) {
    factorDue = due == null ? null : Timestamp.from(due);
  }

  public void disable() {
    state = DISABLED;
  }

  public void enable() {
    state = ACTIVE;
  }

  /**
   * Sets a new password.
   *
   * @param once whether somebody else knows it, so that it must be changed at the next sign-in
   */
  public void password(String hash, Instant at, boolean once) {
    passwordHash = Objects.requireNonNull(hash);
    passwordAt = Timestamp.from(at);
    mustChange = once;
  }

  /** Keeps the same password under a stronger hash. */
  public void rehash(String hash) {
    passwordHash = Objects.requireNonNull(hash);
  }

  public void seal(String encryptedSecret) {
    secret = Objects.requireNonNull(encryptedSecret);
  }

  public void show(String as) {
    displayName = Objects.requireNonNull(as);
  }
}
