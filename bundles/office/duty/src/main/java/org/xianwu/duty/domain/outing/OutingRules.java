package org.xianwu.duty.domain.outing;

import java.util.Objects;

/**
 * What the county set for outings.
 *
 * @param county name under which destinations inside it are known, for example 望溪县; empty allows
 *     all
 * @param lead working days before which it is asked for, where the table says nothing
 * @param longest days without an approved leave
 * @param backWithin working days in which the return is reported
 */
public record OutingRules(String county, int lead, int longest, int backWithin) {

  public OutingRules {
    Objects.requireNonNull(county);
  }

  /** What is used until the county sets something else. */
  public static OutingRules usual() {
    return new OutingRules("望溪县", 2, 30, 1);
  }
}
