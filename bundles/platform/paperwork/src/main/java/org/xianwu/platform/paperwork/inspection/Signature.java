package org.xianwu.platform.paperwork.inspection;

import java.nio.charset.StandardCharsets;

/** What the first bytes of a file say. */
enum Signature {
  PDF("%PDF-"),
  ZIP("PK\3\4"),
  /** Office files of before 2007, and encrypted ones of today. */
  OLE("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
  JPEG("\u00FF\u00D8\u00FF"),
  PNG("\u0089PNG\r\n\u001A\n"),
  OTHER("");

  private final byte[] bytes;

  Signature(String bytes) {
    this.bytes = bytes.getBytes(StandardCharsets.ISO_8859_1);
  }

  static Signature of(byte[] head) {
    for (Signature one : values()) {
      if (one.begins(head)) {
        return one;
      }
    }
    return OTHER;
  }

  private boolean begins(byte[] head) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int at = 0; at < bytes.length; at++) {
      if (head[at] != bytes[at]) {
        return false;
      }
    }
    return true;
  }
}
