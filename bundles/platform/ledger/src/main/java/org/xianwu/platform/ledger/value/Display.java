package org.xianwu.platform.ledger.value;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.identity.Department;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.text.Language;

/** Values as JSON carries them and as a person reads them. */
public final class Display {

  /** Stands for a person or unit that the directory no longer knows. */
  private static final String UNKNOWN = "—";

  private final Directory directory;

  public Display(Directory directory) {
    this.directory = Objects.requireNonNull(directory);
  }

  /** The value as JSON carries it: ids, days and moments as texts. */
  public static Object json(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Display::json).toList();
    }
    if (value instanceof Instant instant) {
      return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
    if (value instanceof LocalTime time) {
      return Moments.clock(time);
    }
    return value instanceof Long || value instanceof LocalDate ? value.toString() : value;
  }

  /**
   * The value as a person reads it.
   *
   * @param day on which the unit bore the name that is shown, empty for today
   */
  public String text(Column column, Object value, Language language, Optional<LocalDate> day) {
    if (value == null) {
      return "";
    }
    return switch (column.type()) {
      case MONEY -> value instanceof BigDecimal yuan ? money(yuan) : value.toString();
      case DECIMAL ->
          value instanceof BigDecimal number ? number.toPlainString() : value.toString();
      case DATE_TIME -> value instanceof Instant at ? Moments.minute(at) : value.toString();
      case TIME -> value instanceof LocalTime at ? Moments.clock(at) : value.toString();
      case BOOLEAN -> flag(value, language);
      case CHOICE -> choice(column, value, language);
      case PERSON -> value instanceof Long id ? person(id) : value.toString();
      case PEOPLE -> people(value, language);
      case UNIT -> value instanceof Long id ? unit(id, day) : value.toString();
      case DEPARTMENT ->
          value instanceof Long id
              ? directory.department(id).map(Department::name).orElse(UNKNOWN)
              : value.toString();
      case TEXT, LONG_TEXT, INTEGER, DATE, PHONE, REFERENCE -> value.toString();
    };
  }

  /** Who made or changed a record; 0 is the suite itself. */
  public String actor(long id, Language language) {
    return id == 0 ? (language == Language.ZH ? "系统" : "The system") : person(id);
  }

  /** The name of a person, a dash for one that is not known. */
  public String person(long id) {
    return directory.person(id).map(Person::name).orElse(UNKNOWN);
  }

  private String people(Object value, Language language) {
    if (!(value instanceof List<?> ids)) {
      return value.toString();
    }
    String separator = language == Language.ZH ? "、" : ", ";
    return String.join(
        separator, ids.stream().map(id -> person(Long.parseLong(id.toString()))).toList());
  }

  private String unit(long id, Optional<LocalDate> day) {
    return day.flatMap(on -> directory.unit(id, on))
        .or(() -> directory.unit(id))
        .map(Unit::name)
        .orElse(UNKNOWN);
  }

  private static String choice(Column column, Object value, Language language) {
    return column.choices().stream()
        .filter(choice -> choice.value().equals(value))
        .map(Choice::label)
        .map(label -> label.in(language))
        .findFirst()
        .orElse(value.toString());
  }

  private static String flag(Object value, Language language) {
    boolean yes = Boolean.TRUE.equals(value);
    return language == Language.ZH ? (yes ? "是" : "否") : (yes ? "Yes" : "No");
  }

  private static String money(BigDecimal yuan) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(yuan);
  }
}
