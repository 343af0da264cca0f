package org.xianwu.platform.audit.chain;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC-SM3 over numbers and length-prefixed texts (GB/T 32905, GB/T 15852.2). */
public final class Sm3Mac {

  private final HMac mac = new HMac(new SM3Digest());

  Sm3Mac(byte[] key) {
    mac.init(new KeyParameter(key));
  }

  void number(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      mac.update((byte) (value >>> shift));
    }
  }

  void text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    mac.update(bytes, 0, bytes.length);
  }

  void bytes(byte[] value) {
    mac.update(value, 0, value.length);
  }

  /** The code; afterwards ready for the next. */
  byte[] result() {
    byte[] out = new byte[Head.MAC];
    mac.doFinal(out, 0);
    return out;
  }

  /** SM3 of a text. */
  public static byte[] hash(String text) {
    SM3Digest digest = new SM3Digest();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(bytes, 0, bytes.length);
    byte[] out = new byte[Head.MAC];
    digest.doFinal(out, 0);
    return out;
  }
}
