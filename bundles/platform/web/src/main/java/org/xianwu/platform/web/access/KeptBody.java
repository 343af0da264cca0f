package org.xianwu.platform.web.access;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * A request whose body was read to its end before anything acts on it, because its signature covers
 * the body. Large bodies wait in a file.
 */
final class KeptBody extends HttpServletRequestWrapper implements AutoCloseable {

  private static final int MOST_IN_MEMORY = 1 << 20;

  private final byte[] small;
  private final Path large;
  private final byte[] digest;
  private ServletInputStream stream;

  KeptBody(HttpServletRequest request) throws IOException {
    super(request);
    SM3Digest sum = new SM3Digest();
    ByteArrayOutputStream memory = new ByteArrayOutputStream();
    Path file = null;
    OutputStream out = memory;
    byte[] buffer = new byte[8192];
    InputStream in = request.getInputStream();
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.update(buffer, 0, read);
        if (file == null && memory.size() + read > MOST_IN_MEMORY) {
          file = Files.createTempFile("xianwu-body", ".tmp");
          out = Files.newOutputStream(file);
          memory.writeTo(out);
          memory.reset();
        }
        out.write(buffer, 0, read);
      }
      out.close();
    } catch (IOException cut) {
      out.close();
      delete(file);
      throw cut;
    }
    digest = new byte[sum.getDigestSize()];
    sum.doFinal(digest, 0);
    small = memory.toByteArray();
    large = file;
  }

  byte[] digest() {
    return digest.clone();
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      stream =
          new Replayed(
              large == null ? new ByteArrayInputStream(small) : Files.newInputStream(large));
    }
    return stream;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    if (stream != null) {
      stream.close();
    }
    delete(large);
  }

  private static void delete(Path file) throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  private static final class Replayed extends ServletInputStream {

    private final InputStream from;

    private Replayed(InputStream from) {
      this.from = from;
    }

    @Override
    public int read() throws IOException {
      return from.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return from.read(into, offset, length);
    }

    @Override
    public void close() throws IOException {
      from.close();
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("the body was read already");
    }
  }
}
