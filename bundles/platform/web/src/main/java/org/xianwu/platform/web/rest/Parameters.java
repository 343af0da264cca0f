package org.xianwu.platform.web.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Function;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.web.problem.WebProblem;

/**
 * Reads query parameters: what cannot be read is a mistake of the caller (400), not an address that
 * does not exist, as JAX-RS would have it.
 */
final class Parameters implements ParamConverterProvider {

  private static final Map<Class<?>, Reading> READINGS =
      Map.ofEntries(
          Map.entry(int.class, new Reading(Integer::valueOf, "整数", "a whole number")),
          Map.entry(Integer.class, new Reading(Integer::valueOf, "整数", "a whole number")),
          Map.entry(long.class, new Reading(Long::valueOf, "整数", "a whole number")),
          Map.entry(Long.class, new Reading(Long::valueOf, "整数", "a whole number")),
          Map.entry(boolean.class, new Reading(Parameters::yesNo, "true 或 false", "true or false")),
          Map.entry(Boolean.class, new Reading(Parameters::yesNo, "true 或 false", "true or false")),
          Map.entry(
              LocalDate.class,
              new Reading(LocalDate::parse, "日期，如 2026-11-21", "a date such as 2026-11-21")),
          Map.entry(
              YearMonth.class,
              new Reading(YearMonth::parse, "月份，如 2026-11", "a month such as 2026-11")),
          Map.entry(
              LocalTime.class, new Reading(LocalTime::parse, "时间，如 08:30", "a time such as 08:30")),
          Map.entry(
              Instant.class,
              new Reading(
                  Instant::parse, "时刻，如 2026-11-21T08:42:00Z", "such as 2026-11-21T08:42:00Z")));

  private record Reading(Function<String, Object> read, Label expected) {

    private Reading(Function<String, Object> read, String zh, String en) {
      this(read, Label.of(zh, en));
    }
  }

  private static Object yesNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  @Override
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    Reading reading = READINGS.get(type);
    return reading == null ? null : new Converter<>(reading, annotations);
  }

  private static final class Converter<T> implements ParamConverter<T> {

    private final Reading reading;
    private final String name;

    private Converter(Reading reading, Annotation[] annotations) {
      this.reading = reading;
      this.name = name(annotations);
    }

    private static String name(Annotation[] annotations) {
      for (Annotation annotation : annotations) {
        if (annotation instanceof QueryParam query) {
          return query.value();
        }
        if (annotation instanceof PathParam path) {
          return path.value();
        }
        if (annotation instanceof HeaderParam header) {
          return header.value();
        }
      }
      return "";
    }

    @Override
    @SuppressWarnings("unchecked") // primitives and their boxes are one at run time
    public T fromString(String text) {
      if (text == null || text.isEmpty()) {
        return null;
      }
      try {
        return (T) reading.read().apply(text);
      } catch (IllegalArgumentException | DateTimeParseException unreadable) {
        throw Problem.of(WebProblem.BAD_PARAMETER)
            .with("name", name)
            .with("expected", reading.expected());
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
