package org.xianwu.platform.api.practice;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a bundle adds to the fictitious practice county (望溪县). Loaded once, in practice mode only,
 * as the suite itself; never beside real data.
 */
@ConsumerType
public interface PracticeData {

  /** Unique, the noun of the bundle. */
  String code();

  /** Codes of the data that must be there before. */
  default Set<String> after() {
    return Set.of("identity");
  }

  /** Writes the data; runs in one go, a failure leaves it to be tried again at the next start. */
  void load();
}
