package org.xianwu.platform.web.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.xianwu.platform.web.problem.BodyTooLarge;

/** Counts the body of a request and stops reading behind its limit. */
final class LimitedRequest extends HttpServletRequestWrapper {

  private final long limit;
  private ServletInputStream body;

  LimitedRequest(HttpServletRequest request, long limit) {
    super(request);
    this.limit = limit;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new Counted(super.getInputStream(), limit);
    }
    return body;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Counted extends ServletInputStream {

    private final ServletInputStream from;
    private final long limit;
    private long count;

    private Counted(ServletInputStream from, long limit) {
      this.from = from;
      this.limit = limit;
    }

    private int counted(int bytes) throws IOException {
      if (bytes > 0) {
        count += bytes;
      }
      if (count > limit) {
        throw new BodyTooLarge(limit);
      }
      return bytes;
    }

    @Override
    public int read() throws IOException {
      int read = from.read();
      counted(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return counted(from.read(into, offset, length));
    }

    @Override
    public boolean isFinished() {
      return from.isFinished();
    }

    @Override
    public boolean isReady() {
      return from.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      from.setReadListener(listener);
    }
  }
}
