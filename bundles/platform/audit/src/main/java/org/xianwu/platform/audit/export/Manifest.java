package org.xianwu.platform.audit.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.xianwu.platform.audit.chain.ChainKey;

/**
 * The hashes of the exported files under the key: lines cut off at the end of a file, with the
 * seals that name them, are missed.
 */
final class Manifest {

  private final Instant from;
  private final Instant to;
  private final Map<String, SM3Digest> files = new LinkedHashMap<>();

  Manifest(Instant from, Instant to) {
    this.from = from;
    this.to = to;
  }

  /** Hashes what is written on. */
  OutputStream hashing(String file, OutputStream out) {
    SM3Digest digest = new SM3Digest();
    files.put(file, digest);
    return new FilterOutputStream(out) {
      @Override
      public void write(int b) throws IOException {
        digest.update((byte) b);
        out.write(b);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        out.write(bytes, offset, length);
      }
    };
  }

  /** Everything hashed so far; the last line is the code of the lines before it. */
  String text(ChainKey key) throws IOException {
    StringWriter lines = new StringWriter();
    Lines.write(lines, "period", from.toString(), to.toString());
    for (Map.Entry<String, SM3Digest> file : files.entrySet()) {
      byte[] hash = new byte[file.getValue().getDigestSize()];
      file.getValue().doFinal(hash, 0);
      Lines.write(lines, "file", file.getKey(), Lines.hex(hash));
    }
    byte[] code = key.manifest(lines.toString());
    Lines.write(lines, "code", Lines.hex(code));
    return lines.toString();
  }
}
