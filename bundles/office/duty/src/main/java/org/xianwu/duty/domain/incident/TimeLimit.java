package org.xianwu.duty.domain.incident;

/**
 * How long the first report of an incident may take, from the moment when the duty room knew.
 *
 * @param phone minutes until the higher level is told by phone
 * @param written minutes until it has it in writing
 */
public record TimeLimit(int phone, int written) {

  /** Where no line of the county's table applies: the common local rule. */
  public static final TimeLimit USUAL = new TimeLimit(30, 60);

  /** The shorter time of both in each. */
  public TimeLimit stricter(TimeLimit other) {
    return new TimeLimit(Math.min(phone, other.phone), Math.min(written, other.written));
  }
}
