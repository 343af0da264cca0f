package org.xianwu.platform.operations.runtime;

import java.util.List;
import java.util.Objects;

/**
 * A function that is installed.
 *
 * @param version of its feature
 * @param started whether it shall run
 * @param announced whether it told the platform that it is there
 * @param waiting why it does not work yet; {@link Reason#NONE} when it does
 */
public record InstalledFunction(
    String code,
    String version,
    boolean started,
    boolean announced,
    List<InstalledBundle> bundles,
    Reason waiting) {

  /**
   * A bundle of the function.
   *
   * @param state as OSGi names it, in lower case
   */
  public record InstalledBundle(long id, String name, String version, String state) {}

  public InstalledFunction {
    bundles = List.copyOf(bundles);
    Objects.requireNonNull(waiting);
  }
}
