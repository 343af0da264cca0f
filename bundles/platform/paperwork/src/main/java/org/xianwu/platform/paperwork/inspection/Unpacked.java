package org.xianwu.platform.paperwork.inspection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.paperwork.AttachmentProblem;

/**
 * Counts what a file unpacks to, all its parts together, and refuses a bomb before it goes off:
 * honest office files do not grow beyond these bounds.
 */
final class Unpacked {

  /** All parts together. */
  static final long MOST_BYTES = 256L << 20;

  /** A part that grew more than so many times is a bomb, once it is larger than a few pages. */
  static final long MOST_RATIO = 200;

  static final long RATIO_FROM = 10L << 20;
  static final int MOST_ENTRIES = 5_000;

  /** Files in files in files. */
  static final int MOST_LEVELS = 2;

  private final String name;
  private long bytes;
  private int entries;

  Unpacked(String name) {
    this.name = name;
  }

  Problem bomb() {
    return Problem.of(AttachmentProblem.BOMB).with("name", name);
  }

  /** One more part. */
  void entry(int level) {
    entries++;
    if (entries > MOST_ENTRIES || level > MOST_LEVELS) {
      throw bomb();
    }
  }

  private void count(long more, long ofPart, long packed) {
    bytes += more;
    boolean grown = ofPart > RATIO_FROM && packed > 0 && ofPart / packed > MOST_RATIO;
    if (bytes > MOST_BYTES || grown) {
      throw bomb();
    }
  }

  /**
   * The part, counted while it is read.
   *
   * @param packed bytes that it takes up in the file, below 1 when unknown
   */
  InputStream counted(InputStream part, long packed) {
    return new FilterInputStream(part) {
      private long ofPart;

      @Override
      public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
          count(1, ++ofPart, packed);
        }
        return one;
      }

      @Override
      public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        if (read > 0) {
          ofPart += read;
          count(read, ofPart, packed);
        }
        return read;
      }
    };
  }
}
