package org.xianwu.platform.audit.verification;

import java.time.Instant;
import java.util.List;

/**
 * The result of a verification.
 *
 * @param rows rows looked at
 * @param erased rows whose differences were erased under the record of it
 * @param truncated whether there are more findings than listed
 */
public record Verdict(
    Instant started,
    Instant finished,
    long rows,
    long seals,
    int lanes,
    long erased,
    List<Finding> findings,
    boolean truncated) {

  public Verdict {
    findings = List.copyOf(findings);
  }

  public boolean intact() {
    return findings.isEmpty();
  }
}
