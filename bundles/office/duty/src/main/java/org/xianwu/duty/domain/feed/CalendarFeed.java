package org.xianwu.duty.domain.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Confidential;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * The feed of a person's own calendar under a secret address. Only the digest of the secret is
 * kept, so nobody who reads the database can read a calendar; it is shown once, when it is made.
 */
@Entity
@Table(schema = "duty", name = "calendar_feed")
@Recorded("duty.calendar-feed")
public class CalendarFeed extends Entry {

  private static final int SECRET_BYTES = 24;

  @Column(name = "person_id", updatable = false)
  private long personId;

  @Confidential private String digest;

  private boolean revoked;

  protected CalendarFeed() {}

  public CalendarFeed(long id, long personId, String secret) {
    super(id);
    this.personId = personId;
    digest = digest(secret);
  }

  /** A new secret that nobody guesses. */
  public static String secret(SecureRandom random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is kept of a secret. */
  public static String digest(String secret) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** Nobody reads it any more. */
  public void revoke() {
    revoked = true;
  }

  public long personId() {
    return personId;
  }

  public boolean revoked() {
    return revoked;
  }
}
