package org.xianwu.platform.ledger.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianwu.platform.api.check.PhoneNumber;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.problem.ProblemCode;

/**
 * Turns an input into the type of its column and holds it against the bounds of the definition. It
 * takes JSON, texts of a URL, and values that a sheet reader has converted already.
 */
public final class Conversion {

  /** What {@code decimal(14,2)} holds. */
  private static final int MONEY_DIGITS = 12;

  private static final int MOST_PEOPLE = 500;

  private Conversion() {}

  /**
   * The value for the column.
   *
   * @return null when the input is empty
   * @throws Problem with the code that says what is wrong with the input
   */
  public static Object convert(Column column, Object input) {
    if (input == null || (input instanceof String text && text.isBlank())) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> text(column, input, false);
      case LONG_TEXT -> text(column, input, true);
      case INTEGER -> integer(column, input);
      case DECIMAL -> within(column, number(input));
      case MONEY -> money(column, input);
      case DATE -> date(input);
      case DATE_TIME -> instant(input);
      case TIME -> time(input);
      case BOOLEAN -> flag(input);
      case CHOICE -> choice(column, input);
      case PERSON, UNIT, DEPARTMENT, REFERENCE -> id(input);
      case PEOPLE -> ids(input);
      case PHONE -> phone(input);
    };
  }

  private static String text(Column column, Object input, boolean lines) {
    if (!(input instanceof String given)) {
      throw refused(CommonProblem.BAD_FORMAT, input);
    }
    String text = given.strip().replace("\r\n", "\n").replace('\r', '\n');
    if (!lines) {
      text = text.replace('\n', ' ').replace('\t', ' ');
    }
    if (text.chars().anyMatch(Conversion::unshowable)) {
      throw Problem.of(LedgerProblem.BAD_CHARACTER);
    }
    int length = text.codePointCount(0, text.length());
    if (column.maxLength() > 0 && length > column.maxLength()) {
      throw Problem.of(CommonProblem.TOO_LONG)
          .with("max", column.maxLength())
          .with("length", length);
    }
    return text;
  }

  private static boolean unshowable(int character) {
    return (Character.isISOControl(character) && character != '\n' && character != '\t')
        || character == '\uFFFE'
        || character == '\uFFFF';
  }

  private static Integer integer(Column column, Object input) {
    try {
      return within(column, number(input)).intValueExact();
    } catch (ArithmeticException fractionOrTooLarge) {
      throw refused(LedgerProblem.BAD_NUMBER, input);
    }
  }

  private static BigDecimal number(Object input) {
    if (input instanceof BigDecimal number) {
      return number;
    }
    if (input instanceof Number || input instanceof String) {
      String digits = input.toString().strip();
      // the length keeps 1e999999999 from being expanded
      if (digits.length() <= 40 && digits.matches("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]{1,2})?")) {
        return new BigDecimal(digits);
      }
    }
    throw refused(LedgerProblem.BAD_NUMBER, input);
  }

  private static BigDecimal within(Column column, BigDecimal number) {
    boolean low = column.min() != null && number.compareTo(column.min()) < 0;
    boolean high = column.max() != null && number.compareTo(column.max()) > 0;
    if (low || high) {
      throw Problem.of(CommonProblem.OUT_OF_RANGE)
          .with("min", column.min())
          .with("max", column.max());
    }
    return number;
  }

  private static BigDecimal money(Column column, Object input) {
    BigDecimal yuan = within(column, number(input));
    try {
      BigDecimal exact = yuan.setScale(2, RoundingMode.UNNECESSARY);
      if (exact.precision() - exact.scale() <= MONEY_DIGITS) {
        return exact;
      }
    } catch (ArithmeticException moreThanTwoDecimals) {
      throw refused(LedgerProblem.BAD_MONEY, input);
    }
    throw refused(LedgerProblem.BAD_MONEY, input);
  }

  private static LocalDate date(Object input) {
    if (input instanceof LocalDate day && Moments.reasonable(day)) {
      return day;
    }
    return found(
        input,
        input instanceof String text ? Moments.day(text) : Optional.empty(),
        LedgerProblem.BAD_DATE);
  }

  private static Instant instant(Object input) {
    if (input instanceof Instant instant) {
      return instant;
    }
    return found(
        input,
        input instanceof String text ? Moments.instant(text) : Optional.empty(),
        LedgerProblem.BAD_DATE_TIME);
  }

  private static LocalTime time(Object input) {
    if (input instanceof LocalTime time) {
      return time;
    }
    return found(
        input,
        input instanceof String text ? Moments.time(text) : Optional.empty(),
        LedgerProblem.BAD_TIME);
  }

  private static <T> T found(Object input, Optional<T> value, ProblemCode otherwise) {
    return value.orElseThrow(() -> refused(otherwise, input));
  }

  private static Boolean flag(Object input) {
    if (input instanceof Boolean flag) {
      return flag;
    }
    if ("true".equals(input) || "false".equals(input)) {
      return Boolean.valueOf(input.toString());
    }
    throw refused(LedgerProblem.BAD_BOOLEAN, input);
  }

  private static String choice(Column column, Object input) {
    String given = input instanceof String text ? text.strip() : "";
    if (column.choices().stream().noneMatch(choice -> choice.value().equals(given))) {
      throw Problem.of(CommonProblem.UNKNOWN_CHOICE).with("value", shown(input));
    }
    return given;
  }

  private static Long id(Object input) {
    if (input instanceof Long id && id > 0) {
      return id;
    }
    String digits = input instanceof String || input instanceof Integer ? input.toString() : "";
    if (!digits.strip().matches("[1-9][0-9]{0,17}")) {
      throw refused(CommonProblem.BAD_FORMAT, input);
    }
    return Long.valueOf(digits.strip());
  }

  /** Null for an empty list. */
  private static List<Long> ids(Object input) {
    if (!(input instanceof List<?> given)) {
      throw refused(CommonProblem.BAD_FORMAT, input);
    }
    if (given.size() > MOST_PEOPLE) {
      throw Problem.of(CommonProblem.TOO_LONG)
          .with("max", MOST_PEOPLE)
          .with("length", given.size());
    }
    List<Long> ids = new ArrayList<>();
    for (Object one : given) {
      Long id = id(one == null ? "" : one);
      if (!ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids.isEmpty() ? null : ids;
  }

  private static String phone(Object input) {
    String given = input instanceof String text ? halfWidth(text) : "";
    return PhoneNumber.find(given)
        .map(PhoneNumber::value)
        .orElseThrow(() -> refused(LedgerProblem.BAD_PHONE, input));
  }

  /** Digits, hyphens and spaces as Chinese input methods produce them. */
  private static String halfWidth(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .filter(character -> !Character.isSpaceChar(character))
        .map(sign -> sign >= '０' && sign <= '９' ? sign - '０' + '0' : sign)
        .map(sign -> "－—–".indexOf(sign) >= 0 ? '-' : sign)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static Problem refused(ProblemCode code, Object input) {
    return Problem.of(code).with("value", shown(input));
  }

  private static String shown(Object input) {
    String text = String.valueOf(input);
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
