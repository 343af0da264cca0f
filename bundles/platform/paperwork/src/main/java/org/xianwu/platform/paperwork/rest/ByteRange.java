package org.xianwu.platform.paperwork.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a client asks for, to go on with a download or to leaf through a PDF.
 *
 * @param from first byte
 * @param to last byte
 */
record ByteRange(long from, long to) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");
  private static final int PIECE = 1 << 14;

  /**
   * One range that can be served; anything else is answered with the whole file, as RFC 9110 14.2
   * allows.
   */
  static Optional<ByteRange> of(String header, long size) {
    Matcher parts = ONE.matcher(header == null ? "" : header.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String first = parts.group(1);
    String last = parts.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? Optional.empty() : tail(Long.parseLong(last), size);
    }
    long from = Long.parseLong(first);
    long to = last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
    return from <= to ? Optional.of(new ByteRange(from, to)) : Optional.empty();
  }

  private static Optional<ByteRange> tail(long length, long size) {
    return length == 0 || size == 0
        ? Optional.empty()
        : Optional.of(new ByteRange(Math.max(0, size - length), size - 1));
  }

  long length() {
    return to - from + 1;
  }

  /** As the answer names it. */
  String header(long size) {
    return "bytes " + from + "-" + to + "/" + size;
  }

  void copy(InputStream content, OutputStream out) throws IOException {
    content.skipNBytes(from);
    byte[] piece = new byte[PIECE];
    long left = length();
    while (left > 0) {
      int read = content.read(piece, 0, (int) Math.min(left, piece.length));
      if (read < 0) {
        throw new IOException("the content is shorter than it was");
      }
      out.write(piece, 0, read);
      left -= read;
    }
  }
}
