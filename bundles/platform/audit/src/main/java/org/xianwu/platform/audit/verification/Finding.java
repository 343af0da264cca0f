package org.xianwu.platform.audit.verification;

import java.util.Locale;

/**
 * Something that is wrong with the log.
 *
 * @param lane 0 when it concerns the seals
 * @param sequence row or seal concerned, or the first of several
 * @param upTo last row concerned, equal to {@code sequence} for one
 */
public record Finding(Kind kind, long lane, long sequence, long upTo) {

  /** What is wrong. */
  public enum Kind {
    /** The row's content or code is not what was written, or the row was never written. */
    ROW_CHANGED,
    /** Rows are missing between others. */
    ROWS_REMOVED,
    /** Rows that a seal names are missing at the end of a lane. */
    SEALED_ROWS_REMOVED,
    /** Rows not yet sealed, but witnessed, are missing at the end of a lane. */
    WITNESSED_ROWS_REMOVED,
    /** A row has another code than the seal says. */
    SEAL_CONTRADICTED,
    /** Rows stand in a lane that was never opened. */
    UNKNOWN_LANE,
    /** A seal was changed or was never written. */
    SEAL_CHANGED,
    /** Seals are missing. */
    SEALS_REMOVED,
    /** Differences were erased without a record of it. */
    ERASED_UNRECORDED;

    /** Kebab-case, for texts. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
