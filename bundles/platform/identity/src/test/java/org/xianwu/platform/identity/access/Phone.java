package org.xianwu.platform.identity.access;

import java.time.Clock;
import org.xianwu.platform.identity.access.OneTimeCodes.Digest;

/** An authenticator app on a phone whose clock is right. */
public final class Phone {

  private final String secret;
  private final Clock clock;

  /** Scans an offer. */
  public Phone(String secret, Clock clock) {
    this.secret = secret.replace(" ", "");
    this.clock = clock;
  }

  /** What it shows now. */
  public String code() {
    return new OneTimeCodes(Digest.SHA256).code(secret, clock.instant());
  }

  /** A code that counts neither now, nor in the steps around. */
  public String wrongCode() {
    OneTimeCodes codes = new OneTimeCodes(Digest.SHA256);
    String wrong = "000000";
    while (codes.step(secret, wrong, clock.instant()).isPresent()) {
      wrong = String.format("%06d", Integer.parseInt(wrong) + 1);
    }
    return wrong;
  }
}
