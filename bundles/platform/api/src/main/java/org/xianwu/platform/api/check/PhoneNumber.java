package org.xianwu.platform.api.check;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A Chinese phone number: mobile, landline with area code, or a public service number.
 *
 * @param value digits, for landlines with hyphens
 */
public record PhoneNumber(String value) {

  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern LANDLINE =
      Pattern.compile("0[0-9]{2,3}-?[2-9][0-9]{6,7}(-[0-9]{1,6})?");
  private static final Set<String> SERVICES = Set.of("110", "119", "120", "122", "12345");
  private static final Pattern REPEATED = Pattern.compile("([0-9])\\1{6,}");

  /** What kind of line a number belongs to. */
  public enum Kind {
    MOBILE,
    LANDLINE,
    SERVICE
  }

  /**
   * A checked number.
   *
   * @throws IllegalArgumentException when the text is none
   */
  public static PhoneNumber of(String text) {
    return find(text).orElseThrow(() -> new IllegalArgumentException("no phone number"));
  }

  /** The number in the text, spaces around it ignored; empty when it is none. */
  public static Optional<PhoneNumber> find(String text) {
    String number = text == null ? "" : text.trim();
    return kind(number).map(kind -> new PhoneNumber(number));
  }

  public static boolean mobile(String text) {
    return text != null && kind(text.trim()).filter(Kind.MOBILE::equals).isPresent();
  }

  public Kind kind() {
    return kind(value).orElseThrow();
  }

  /** As lists show it to those who may not see it in clear: {@code 138****5678}. */
  public String masked() {
    return Masking.phone(value);
  }

  private static Optional<Kind> kind(String number) {
    if (SERVICES.contains(number)) {
      return Optional.of(Kind.SERVICE);
    }
    if (REPEATED.matcher(number.replace("-", "")).find()) {
      return Optional.empty();
    }
    if (MOBILE.matcher(number).matches()) {
      return Optional.of(Kind.MOBILE);
    }
    return LANDLINE.matcher(number).matches() ? Optional.of(Kind.LANDLINE) : Optional.empty();
  }
}
