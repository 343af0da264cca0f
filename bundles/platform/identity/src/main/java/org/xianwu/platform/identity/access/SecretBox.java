package org.xianwu.platform.identity.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Encrypts secrets that the suite must be able to read again, by SM4 (GB/T 32907) in GCM. The key
 * lies in a file of the data folder, outside the database.
 */
final class SecretBox {

  private static final String KEY_FILE = "keys/identity.key";
  private static final int KEY_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final KeyParameter key;

  private SecretBox(byte[] key) {
    this.key = new KeyParameter(key);
  }

  /** Reads the key, or makes one; several parts of the bundle may ask at once. */
  static synchronized SecretBox in(DataFolder folder) {
    String encoded =
        folder
            .read(KEY_FILE)
            .orElseGet(
                () -> {
                  byte[] fresh = new byte[KEY_BYTES];
                  new SecureRandom().nextBytes(fresh);
                  String made = Base64.getEncoder().encodeToString(fresh);
                  folder.write(KEY_FILE, made);
                  return made;
                });
    return new SecretBox(Base64.getDecoder().decode(encoded));
  }

  String seal(String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(true, nonce, secret.getBytes(StandardCharsets.UTF_8));
    byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
    return Base64.getEncoder().encodeToString(both);
  }

  /**
   * Opens what {@link #seal} closed.
   *
   * @throws IllegalStateException when it was changed, or closed with another key
   */
  String open(String sealed) {
    byte[] both = Base64.getDecoder().decode(sealed);
    byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
    byte[] rest = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
    return new String(run(false, nonce, rest), StandardCharsets.UTF_8);
  }

  private byte[] run(boolean encrypting, byte[] nonce, byte[] input) {
    GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(encrypting, new AEADParameters(key, TAG_BITS, nonce));
    byte[] output = new byte[cipher.getOutputSize(input.length)];
    int written = cipher.processBytes(input, 0, input.length, output, 0);
    try {
      cipher.doFinal(output, written);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("a secret was changed, or its key file was replaced", e);
    }
    return output;
  }
}
