package org.xianwu.platform.identity.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.util.encoders.Hex;

/** Random values that nobody can guess, and their SM3 hashes. */
public final class Tokens {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Without letters and digits that are mistaken for each other when read aloud. */
  private static final String READABLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789abcdefghjkmnpqrstuvwxyz";

  /** So many of them are capitals and digits; they come first. */
  private static final int CAPITALS = READABLE.indexOf('a');

  private Tokens() {}

  /** 256 random bits, fit for a cookie. */
  static String session() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** A password to be read from paper: four groups of four that meet the password rules. */
  public static String password() {
    while (true) {
      StringBuilder groups = new StringBuilder();
      for (int i = 0; i < 16; i++) {
        groups.append(i > 0 && i % 4 == 0 ? "-" : "");
        groups.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
      }
      String password = groups.toString();
      if (password.matches(".*[a-z].*") && password.matches(".*[A-Z].*")) {
        return password;
      }
    }
  }

  /** A code to be kept on paper: four groups of four capitals and digits, some 79 random bits. */
  static String recovery() {
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      groups.append(i > 0 && i % 4 == 0 ? "-" : "");
      groups.append(READABLE.charAt(RANDOM.nextInt(CAPITALS)));
    }
    return groups.toString();
  }

  /** SM3 (GB/T 32905) of the text, 64 hexadecimal digits. */
  static String hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return Hex.toHexString(hash);
  }

  /** The value that must come with unsafe requests of the session; it does not lead back to it. */
  static String csrf(String sessionToken) {
    return hash("csrf " + sessionToken);
  }
}
