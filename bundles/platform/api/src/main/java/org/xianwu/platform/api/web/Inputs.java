package org.xianwu.platform.api.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/** Reads the inputs of a body and remembers every fault of form at its field. */
public final class Inputs {

  private static final int MOST_DECIMALS = 2;
  private static final BigDecimal MOST_MONEY = new BigDecimal("999999999999.99");

  private final Problem invalid = Problem.of(CommonProblem.INVALID);

  /**
   * A body that must be there.
   *
   * @throws Problem {@code request.malformed}
   */
  public static <T> T given(T body) {
    if (body == null) {
      throw Problem.of(CommonProblem.MALFORMED);
    }
    return body;
  }

  /**
   * An id in a path or query.
   *
   * @throws Problem {@code request.invalid} on the parameter
   */
  public static Optional<Long> id(String name, String value) {
    Inputs inputs = new Inputs();
    long id = inputs.reference(name, value);
    inputs.done();
    return id == 0 ? Optional.empty() : Optional.of(id);
  }

  /**
   * A day in a path or query that must be given, as {@code 2026-02-14}.
   *
   * @throws Problem {@code request.invalid} on the parameter
   */
  public static LocalDate day(String name, String value) {
    try {
      return LocalDate.parse(value == null ? "" : value.trim());
    } catch (DateTimeParseException noDay) {
      throw Problem.of(CommonProblem.INVALID)
          .field(name, Problem.of(CommonProblem.BAD_FORMAT).with("value", value));
    }
  }

  /**
   * The version in an {@code If-Match} header.
   *
   * @throws Problem {@code ledger.version-required} when it is missing or no version
   */
  public static int revision(String header) {
    String digits = header == null ? "" : header.replace("W/", "").replace("\"", "").trim();
    if (!digits.matches("[0-9]{1,9}")) {
      throw Problem.of(CommonProblem.VERSION_REQUIRED);
    }
    return Integer.parseInt(digits);
  }

  /** Trimmed; empty when absent. */
  public String text(String field, String value, int most) {
    String text = value == null ? "" : value.trim();
    if (text.codePointCount(0, text.length()) > most) {
      invalid.field(field, Problem.of(CommonProblem.TOO_LONG).with("max", most));
    }
    return text;
  }

  /** Trimmed; empty is a fault. */
  public String requiredText(String field, String value, int most) {
    String text = text(field, value, most);
    if (text.isEmpty()) {
      invalid.field(field, CommonProblem.REQUIRED);
    }
    return text;
  }

  /** Absent is a fault. */
  public <T> T required(String field, T value) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      invalid.field(field, CommonProblem.REQUIRED);
    }
    return value;
  }

  /**
   * One of the values of a set; absent or unknown is a fault.
   *
   * @param fallback what the reader goes on with then
   */
  public <E extends Enum<E> & Coded> E choice(
      String field, String code, Class<E> type, E fallback) {
    if (code == null || code.isBlank()) {
      invalid.field(field, CommonProblem.REQUIRED);
      return fallback;
    }
    Optional<E> value = Coded.find(type, code.trim());
    if (value.isEmpty()) {
      invalid.field(field, Problem.of(CommonProblem.UNKNOWN_CHOICE).with("value", code));
    }
    return value.orElse(fallback);
  }

  /** A number within bounds; absent counts as the least. */
  public int number(String field, Integer value, int least, int most) {
    int given = value == null ? least : value;
    if (given < least || given > most) {
      invalid.field(
          field, Problem.of(CommonProblem.OUT_OF_RANGE).with("min", least).with("max", most));
      return least;
    }
    return given;
  }

  /** An id as JSON sends it; 0 when absent. */
  public long reference(String field, String value) {
    String digits = value == null ? "" : value.trim();
    if (digits.isEmpty()) {
      return 0;
    }
    if (!digits.matches("[1-9][0-9]{0,17}")) {
      invalid.field(field, Problem.of(CommonProblem.BAD_FORMAT).with("value", digits));
      return 0;
    }
    return Long.parseLong(digits);
  }

  /** Ids as JSON sends them; none when absent. */
  public List<Long> references(String field, List<String> values) {
    return values == null
        ? List.of()
        : values.stream().map(value -> reference(field, value)).filter(id -> id != 0).toList();
  }

  /** Yuan, at most two decimals; zero when absent. */
  public BigDecimal money(String field, BigDecimal value) {
    BigDecimal amount = value == null ? BigDecimal.ZERO : value;
    if (amount.stripTrailingZeros().scale() > MOST_DECIMALS
        || amount.abs().compareTo(MOST_MONEY) > 0) {
      invalid.field(field, Problem.of(CommonProblem.BAD_FORMAT).with("value", amount));
      return BigDecimal.ZERO;
    }
    return amount.setScale(MOST_DECIMALS);
  }

  /** A moment as JSON sends it, with its offset; empty when absent. */
  public Optional<Instant> moment(String field, String value) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(value.trim()).toInstant());
    } catch (DateTimeParseException noMoment) {
      invalid.field(field, Problem.of(CommonProblem.BAD_FORMAT).with("value", value));
      return Optional.empty();
    }
  }

  /** Blames a field for something that the reader found itself. */
  public void fault(String field, Problem reason) {
    invalid.field(field, reason);
  }

  /** What was found so far by field; for checks that refuse nothing. */
  public Map<String, Problem> faults() {
    return invalid.fields();
  }

  /**
   * Refuses if anything was found.
   *
   * @throws Problem {@code request.invalid} with every fault at its field
   */
  public void done() {
    invalid.throwIfAnyField();
  }
}
