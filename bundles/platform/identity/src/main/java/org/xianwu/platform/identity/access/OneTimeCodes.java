package org.xianwu.platform.identity.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes of six digits that change every half minute (RFC 6238), as authenticator apps make them.
 * The step before and the step after count too, since clocks of phones are never quite right.
 */
final class OneTimeCodes {

  /** What the codes are made with; the names are those of the enrolment address. */
  enum Digest {
    SHA1,
    SHA256,
    SHA512;

    /** The digest of that name, in any case; SHA256 when there is none. */
    static Digest of(String name) {
      for (Digest one : values()) {
        if (one.name().equalsIgnoreCase(name.replace("-", "").trim())) {
          return one;
        }
      }
      return SHA256;
    }
  }

  static final int DIGITS = 6;

  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int DRIFT = 1;
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final TimeBasedOneTimePasswordGenerator generator;
  private final Digest digest;

  OneTimeCodes(Digest digest) {
    this(digest, DIGITS);
  }

  OneTimeCodes(Digest digest, int digits) {
    this.digest = digest;
    generator = new TimeBasedOneTimePasswordGenerator(STEP, digits, "Hmac" + digest);
  }

  /** 256 random bits in Base32, as apps take them. */
  static String secret() {
    byte[] bits = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bits);
    return Base32.toBase32String(bits).replace("=", "");
  }

  /** The code of the secret at that moment. */
  String code(String secret, Instant at) {
    try {
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(bytes(secret), generator.getAlgorithm()), at);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The step whose code it is, of those that count at that moment; the latest when several are. */
  OptionalLong step(String secret, String code, Instant now) {
    byte[] given = code.getBytes(StandardCharsets.UTF_8);
    OptionalLong found = OptionalLong.empty();
    for (int drift = -DRIFT; drift <= DRIFT; drift++) {
      Instant at = now.plus(STEP.multipliedBy(drift));
      if (MessageDigest.isEqual(code(secret, at).getBytes(StandardCharsets.UTF_8), given)) {
        found = OptionalLong.of(Math.floorDiv(at.getEpochSecond(), STEP.toSeconds()));
      }
    }
    return found;
  }

  /** What an app reads from the picture. */
  String address(String secret, String issuer, String account) {
    return "otpauth://totp/"
        + encoded(issuer)
        + ":"
        + encoded(account)
        + "?secret="
        + secret
        + "&issuer="
        + encoded(issuer)
        + "&algorithm="
        + digest
        + "&digits="
        + DIGITS
        + "&period="
        + STEP.toSeconds();
  }

  private static byte[] bytes(String secret) {
    int padding = Math.floorMod(-secret.length(), 8);
    return Base32.decode(secret + "=".repeat(padding));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
