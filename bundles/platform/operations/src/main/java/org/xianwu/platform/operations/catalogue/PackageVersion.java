package org.xianwu.platform.operations.catalogue;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version such as {@code 1.2.0} or {@code 1.2.0-SNAPSHOT}; one with a word behind the numbers
 * comes before the one without.
 */
public record PackageVersion(int major, int minor, int micro, String qualifier)
    implements Comparable<PackageVersion> {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?(?:[.-]([\\w.-]{1,40}))?");
  private static final Comparator<PackageVersion> ORDER =
      Comparator.comparingInt(PackageVersion::major)
          .thenComparingInt(PackageVersion::minor)
          .thenComparingInt(PackageVersion::micro)
          .thenComparing(PackageVersion::qualifier, PackageVersion::compareQualifiers);

  /**
   * Reads a version.
   *
   * @throws IllegalArgumentException when it has another form
   */
  public static PackageVersion of(String text) {
    Matcher parts = FORM.matcher(text.trim());
    if (!parts.matches()) {
      throw new IllegalArgumentException("no version: " + text);
    }
    return new PackageVersion(
        number(parts.group(1)),
        number(parts.group(2)),
        number(parts.group(3)),
        parts.group(4) == null ? "" : parts.group(4));
  }

  @Override
  public int compareTo(PackageVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    String numbers = major + "." + minor + "." + micro;
    return qualifier.isEmpty() ? numbers : numbers + "-" + qualifier;
  }

  private static int compareQualifiers(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isEmpty(), other.isEmpty());
    }
    return one.compareTo(other);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
