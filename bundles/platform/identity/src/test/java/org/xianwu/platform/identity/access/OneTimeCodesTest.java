package org.xianwu.platform.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianwu.platform.identity.access.OneTimeCodes.Digest;

class OneTimeCodesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T01:00:10Z");
  private static final long STEP = NOW.getEpochSecond() / 30;

  private final OneTimeCodes codes = new OneTimeCodes(Digest.SHA256);
  private final String secret = OneTimeCodes.secret();

  /** The table of RFC 6238, appendix B. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082, 46119246, 90693936",
    "1111111109, 07081804, 68084774, 25091201",
    "1111111111, 14050471, 67062674, 99943326",
    "1234567890, 89005924, 91819424, 93441116",
    "2000000000, 69279037, 90698825, 38618901",
    "20000000000, 65353130, 77737706, 47863826"
  })
  void makesTheCodesOfTheStandard(long second, String sha1, String sha256, String sha512) {
    Instant at = Instant.ofEpochSecond(second);

    assertThat(new OneTimeCodes(Digest.SHA1, 8).code(seed(20), at)).isEqualTo(sha1);
    assertThat(new OneTimeCodes(Digest.SHA256, 8).code(seed(32), at)).isEqualTo(sha256);
    assertThat(new OneTimeCodes(Digest.SHA512, 8).code(seed(64), at)).isEqualTo(sha512);
  }

  @Test
  void takesTheStepBeforeAndTheStepAfterButNoOther() {
    for (int drift = -1; drift <= 1; drift++) {
      String code = codes.code(secret, NOW.plusSeconds(30L * drift));
      assertThat(codes.step(secret, code, NOW)).hasValue(STEP + drift);
    }
    // a fixed secret, for chance gives two steps the same code once in a million
    String known = seed(40);
    for (int drift : new int[] {-3, -2, 2, 3}) {
      String code = codes.code(known, NOW.plusSeconds(30L * drift));
      assertThat(codes.step(known, code, NOW)).isEmpty();
    }
    assertThat(codes.step(secret, "", NOW)).isEmpty();
    assertThat(codes.step(secret, "12345", NOW)).isEmpty();
  }

  @Test
  void tellsTheAppEverythingItMustKnow() {
    assertThat(secret).matches("[A-Z2-7]{52}").isNotEqualTo(OneTimeCodes.secret());
    assertThat(codes.address(secret, "望溪县 办公室", "sysadmin"))
        .startsWith("otpauth://totp/%E6%9C%9B%E6%BA%AA%E5%8E%BF%20")
        .contains(":sysadmin?secret=" + secret + "&issuer=")
        .endsWith("&algorithm=SHA256&digits=6&period=30");
  }

  @Test
  void readsTheNameOfADigestHoweverItIsWritten() {
    assertThat(Digest.of("sha-1")).isEqualTo(Digest.SHA1);
    assertThat(Digest.of(" SHA512 ")).isEqualTo(Digest.SHA512);
    assertThat(Digest.of("md5")).isEqualTo(Digest.SHA256);
  }

  private static String seed(int length) {
    String digits = "1234567890".repeat(7).substring(0, length);
    return Base32.toBase32String(digits.getBytes(StandardCharsets.US_ASCII));
  }
}
