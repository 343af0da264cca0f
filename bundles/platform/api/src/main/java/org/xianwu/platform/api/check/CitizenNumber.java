package org.xianwu.platform.api.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A citizen identification number (公民身份号码, GB 11643-1999), checked.
 *
 * <p>County codes are not checked: numbers of abolished counties remain valid. Residence permits of
 * Hong Kong, Macao and Taiwan people (810000, 820000, 830000) follow the same rule.
 *
 * @param value 18 characters, the check character X in upper case
 */
public record CitizenNumber(String value) {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";
  private static final int OLDEST = 120;
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  /** Why a text is no citizen number. */
  public enum Fault {
    LENGTH,
    CHARACTERS,
    PROVINCE,
    BIRTH_DATE,
    CHECK_CHARACTER
  }

  /**
   * A checked number.
   *
   * @param today birth dates later than this, or more than 120 years earlier, are refused
   * @throws IllegalArgumentException when {@link #fault} finds one
   */
  public static CitizenNumber of(String text, LocalDate today) {
    fault(text, today)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException("no citizen number: " + fault);
            });
    return new CitizenNumber(normalised(text));
  }

  /** The first thing that is wrong with the text, empty when it is a citizen number. */
  public static Optional<Fault> fault(String text, LocalDate today) {
    String number = normalised(text);
    if (number.length() != 18) {
      return Optional.of(Fault.LENGTH);
    }
    if (!number.matches("[0-9]{17}[0-9X]")) {
      return Optional.of(Fault.CHARACTERS);
    }
    if (!PROVINCES.contains(number.substring(0, 2))) {
      return Optional.of(Fault.PROVINCE);
    }
    if (!bornReasonably(number, today)) {
      return Optional.of(Fault.BIRTH_DATE);
    }
    return number.charAt(17) == checkCharacter(number)
        ? Optional.empty()
        : Optional.of(Fault.CHECK_CHARACTER);
  }

  public LocalDate birthDate() {
    return birthDateIn(value);
  }

  public boolean male() {
    return (value.charAt(16) - '0') % 2 == 1;
  }

  private static String normalised(String text) {
    return text == null ? "" : text.trim().toUpperCase(Locale.ROOT);
  }

  private static boolean bornReasonably(String number, LocalDate today) {
    try {
      LocalDate born = birthDateIn(number);
      return !born.isAfter(today) && !born.isBefore(today.minusYears(OLDEST));
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private static LocalDate birthDateIn(String number) {
    return LocalDate.of(
        Integer.parseInt(number.substring(6, 10)),
        Integer.parseInt(number.substring(10, 12)),
        Integer.parseInt(number.substring(12, 14)));
  }

  private static char checkCharacter(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECK.charAt(sum % 11);
  }
}
