package org.xianwu.itests.distribution;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** An authenticator app, as anybody may have one on a phone. */
final class Phone {

  private static final Duration STEP = Duration.ofSeconds(30);

  private Phone() {}

  /**
   * The code of the present step, or of one that many steps ahead.
   *
   * @param secret as the page shows it
   */
  static String code(String secret, int ahead) {
    String base32 = secret.replace(" ", "");
    byte[] key = Base32.decode(base32 + "=".repeat(Math.floorMod(-base32.length(), 8)));
    TimeBasedOneTimePasswordGenerator codes =
        new TimeBasedOneTimePasswordGenerator(STEP, 6, "HmacSHA256");
    try {
      return codes.generateOneTimePasswordString(
          new SecretKeySpec(key, codes.getAlgorithm()),
          Instant.now().plus(STEP.multipliedBy(ahead)));
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
