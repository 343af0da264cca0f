package org.xianwu.platform.api.check;

import java.util.Locale;
import java.util.Optional;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015), checked together with the organisation
 * code (GB 11714) inside it.
 *
 * @param value 18 characters in upper case
 */
public record CreditCode(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /** Why a text is no credit code. */
  public enum Fault {
    LENGTH,
    CHARACTERS,
    ORGANISATION_CHECK,
    CHECK_CHARACTER
  }

  /**
   * A checked code.
   *
   * @throws IllegalArgumentException when {@link #fault} finds one
   */
  public static CreditCode of(String text) {
    fault(text)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException("no credit code: " + fault);
            });
    return new CreditCode(normalised(text));
  }

  /** The first thing that is wrong with the text, empty when it is a credit code. */
  public static Optional<Fault> fault(String text) {
    String code = normalised(text);
    if (code.length() != 18) {
      return Optional.of(Fault.LENGTH);
    }
    if (!code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        || !code.substring(2, 8).chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(Fault.CHARACTERS);
    }
    if (code.charAt(16) != organisationCheck(code.substring(8, 16))) {
      return Optional.of(Fault.ORGANISATION_CHECK);
    }
    return code.charAt(17) == checkCharacter(code)
        ? Optional.empty()
        : Optional.of(Fault.CHECK_CHARACTER);
  }

  private static String normalised(String text) {
    return text == null ? "" : text.trim().toUpperCase(Locale.ROOT);
  }

  private static char organisationCheck(String code) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += ORGANISATION_WEIGHTS[i] * Character.digit(code.charAt(i), 36);
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  private static char checkCharacter(String code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
