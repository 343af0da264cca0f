package org.xianwu.platform.paperwork.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.util.encoders.Hex;

/** SM3 (GB/T 32905) in hexadecimal. */
public final class Sm3 {

  private static final int PIECE = 1 << 16;

  private Sm3() {}

  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    }
  }

  /** Of all that comes; the caller closes it. */
  public static String of(InputStream in) throws IOException {
    SM3Digest sum = new SM3Digest();
    byte[] piece = new byte[PIECE];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      sum.update(piece, 0, read);
    }
    return hex(sum);
  }

  public static String of(String text) {
    SM3Digest sum = new SM3Digest();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sum.update(bytes, 0, bytes.length);
    return hex(sum);
  }

  private static String hex(SM3Digest sum) {
    byte[] result = new byte[sum.getDigestSize()];
    sum.doFinal(result, 0);
    return Hex.toHexString(result);
  }
}
