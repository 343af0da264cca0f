package org.xianwu.platform.identity.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Password hashes by PBKDF2 with HMAC-SM3 (GB/T 32905), as {@code sm3$<rounds>$<salt>$<hash>}. The
 * rounds stand in each hash, so that they can be raised later.
 */
public final class PasswordHashes {

  private static final String KIND = "sm3";
  private static final int BITS = 256;

  private final SecureRandom random = new SecureRandom();
  private final int rounds;
  private final String nobody;

  /** Hashes with so many rounds. */
  public PasswordHashes(int rounds) {
    this.rounds = rounds;
    this.nobody = encode(rounds, new byte[16], new byte[BITS / 8]);
  }

  /** A new hash under a new salt. */
  public String hash(String password) {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    return encode(rounds, salt, derive(password, salt, rounds));
  }

  /**
   * Compares in a time that says nothing.
   *
   * @param hash null, for an account that does not exist or has no password, takes as long and
   *     never matches
   */
  public boolean matches(String password, String hash) {
    String[] parts = (hash == null ? nobody : hash).split("\\$");
    if (parts.length != 4 || !KIND.equals(parts[0])) {
      return false;
    }
    byte[] wanted = Base64.getDecoder().decode(parts[3]);
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] given = derive(password, salt, Integer.parseInt(parts[1]));
    return MessageDigest.isEqual(wanted, given) && hash != null;
  }

  /** Whether the hash was made with fewer rounds than are wanted now. */
  public boolean weak(String hash) {
    String[] parts = hash.split("\\$");
    return parts.length != 4 || Integer.parseInt(parts[1]) < rounds;
  }

  private static byte[] derive(String password, byte[] salt, int rounds) {
    PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SM3Digest());
    // the same characters typed on another keyboard must give the same bytes
    String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
    generator.init(normal.getBytes(StandardCharsets.UTF_8), salt, rounds);
    return ((KeyParameter) generator.generateDerivedMacParameters(BITS)).getKey();
  }

  private static String encode(int rounds, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return KIND
        + "$"
        + rounds
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }
}
