package org.xianwu.duty.domain.schedule;

/**
 * A hard rule that a roster breaks.
 *
 * @param slot position in the task
 * @param other the other slot concerned, -1 when none
 * @param person 0 when the slot is open
 */
public record Breach(Kind kind, int slot, int other, long person) {

  /** Which rule. */
  public enum Kind {
    /** Nobody fills the slot. */
    OPEN,
    /** The person may not do this, or is no main leader on the first day of a festival. */
    POST,
    /** Leave, outing, exemption or a shift elsewhere. */
    ABSENT,
    /** A newcomer alone. */
    ALONE,
    /** Two shifts at once, or too little rest between them. */
    REST,
    /** Two people who do not serve together. */
    APART,
    /** More shifts in the month than the person's maximum. */
    MOST
  }
}
