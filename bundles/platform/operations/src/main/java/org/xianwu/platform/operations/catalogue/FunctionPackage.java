package org.xianwu.platform.operations.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.xianwu.platform.api.text.Label;

/**
 * A function as it comes: a KAR with one feature {@code xianwu-<code>} and its bundles.
 *
 * @param code noun of the function
 * @param name as the feature describes it
 * @param version of the feature
 * @param featureUri Maven address of the feature file inside
 * @param bundles of the function itself
 * @param file the KAR
 * @param signer subject of the certificate that signed every entry, empty when it is not signed
 */
public record FunctionPackage(
    String code,
    Label name,
    PackageVersion version,
    String featureUri,
    List<PackedBundle> bundles,
    Path file,
    String signer) {

  /**
   * A bundle inside.
   *
   * @param entry name of its jar in the KAR
   */
  public record PackedBundle(String symbolicName, String version, String entry) {}

  public FunctionPackage {
    Objects.requireNonNull(code);
    Objects.requireNonNull(name);
    Objects.requireNonNull(version);
    bundles = List.copyOf(bundles);
  }

  /** Name of the feature. */
  public String feature() {
    return "xianwu-" + code;
  }
}
