package org.xianwu.duty.domain.incident;

import java.time.Duration;
import java.util.Objects;

/**
 * What the county sets for reporting.
 *
 * @param unit time that a unit may take from the incident to the duty room; longer is pointed at
 * @param warning so long before a limit its light turns yellow
 * @param early first part of a major incident, with reports close to each other
 * @param followUpEarly from one report of a major incident to the next in that part
 * @param followUpLater the same afterwards
 * @param answer time for a verification that the higher level asks without saying until when
 * @param ending time for the final report after the handling ended
 * @param longest time after the first report when a missing final one is pointed at
 * @param personal time after the end when personal data is destroyed
 */
public record ReportRules(
    Duration unit,
    Duration warning,
    Duration early,
    Duration followUpEarly,
    Duration followUpLater,
    Duration answer,
    Duration ending,
    Duration longest,
    Duration personal) {

  public ReportRules {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(warning);
  }

  public static ReportRules usual() {
    return new ReportRules(
        Duration.ofMinutes(60),
        Duration.ofMinutes(10),
        Duration.ofHours(24),
        Duration.ofHours(2),
        Duration.ofHours(24),
        Duration.ofMinutes(30),
        Duration.ofHours(24),
        Duration.ofHours(72),
        Duration.ofDays(30));
  }
}
