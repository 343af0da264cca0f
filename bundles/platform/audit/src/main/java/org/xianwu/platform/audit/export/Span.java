package org.xianwu.platform.audit.export;

/** Rows of a lane, both included. */
record Span(long lane, long first, long last) {

  /** From the first row of either to the last of either. */
  Span with(Span other) {
    return new Span(lane, Math.min(first, other.first), Math.max(last, other.last));
  }
}
