package org.xianwu.platform.paperwork.inspection;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.paperwork.AttachmentProblem;

/** One look at one file: what it may unpack to, and the marks found so far. */
final class Look {

  private static final int HEAD = 8;

  /** Files in files that have to be held in memory. */
  private static final int MOST_HELD = 32 << 20;

  private final String name;
  private final Unpacked unpacked;
  private final MarkScan text = new MarkScan();
  private boolean rawMark;

  Look(String name) {
    this.name = name;
    this.unpacked = new Unpacked(name);
  }

  Unpacked unpacked() {
    return unpacked;
  }

  MarkScan text() {
    return text;
  }

  /** A refusal that names the file. */
  Problem refuse(AttachmentProblem why) {
    return Problem.of(why).with("name", name);
  }

  boolean marked() {
    return rawMark || text.marked();
  }

  /** Bytes of any kind. */
  void raw(InputStream bytes) throws IOException {
    rawMark |= RawMarks.in(bytes);
  }

  /** A file inside the file, of whatever kind. */
  void inner(InputStream bytes, int level) throws IOException {
    BufferedInputStream file = new BufferedInputStream(bytes);
    file.mark(HEAD);
    byte[] head = file.readNBytes(HEAD);
    file.reset();
    switch (Signature.of(head)) {
      case ZIP -> Archive.inner(this, file, level + 1);
      case PDF -> {
        unpacked.entry(level + 1);
        byte[] held = file.readNBytes(MOST_HELD);
        if (held.length == MOST_HELD) {
          throw unpacked.bomb();
        }
        Pages.inner(this, held, level + 1);
      }
      default -> raw(file);
    }
  }

  /** As {@link #inner(InputStream, int)} for what is held already. */
  void inner(byte[] bytes, int level) throws IOException {
    inner(new ByteArrayInputStream(bytes), level);
  }
}
