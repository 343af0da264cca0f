package org.xianwu.platform.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;

/** Says in words what is wrong with a JSON body; the parser's own messages name classes. */
final class JsonComplaint {

  private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '([^']{1,80})'");
  private static final Label OBJECT = Label.of("对象 {…}", "an object {…}");

  private JsonComplaint() {}

  /**
   * The caller's mistake.
   *
   * @return empty when the fault is ours, for example a type that cannot be written
   */
  static Optional<Problem> about(JsonProcessingException failure) {
    if (failure instanceof InvalidDefinitionException) {
      return Optional.empty();
    }
    if (failure instanceof StreamConstraintsException) {
      return Optional.of(Problem.of(CommonProblem.MALFORMED));
    }
    if (failure instanceof JsonMappingException mapping) {
      return mapping.getProcessor() instanceof JsonParser
          ? Optional.of(mapping(mapping))
          : Optional.empty();
    }
    return Optional.of(syntax(failure));
  }

  private static Problem syntax(JsonProcessingException failure) {
    Matcher duplicate = DUPLICATE.matcher(failure.getOriginalMessage());
    if (duplicate.find()) {
      return Problem.of(WebProblem.DUPLICATE_FIELD).with("field", duplicate.group(1));
    }
    JsonLocation place = failure.getLocation();
    return Problem.of(WebProblem.BROKEN_JSON)
        .with("line", place == null ? null : place.getLineNr())
        .with("column", place == null ? null : place.getColumnNr());
  }

  private static Problem mapping(JsonMappingException failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
      if (cause instanceof JsonProcessingException syntax
          && !(cause instanceof JsonMappingException)) {
        return syntax(syntax);
      }
    }
    String field = path(failure);
    if (failure instanceof UnrecognizedPropertyException) {
      return blame(Problem.of(CommonProblem.UNKNOWN_FIELD), field);
    }
    Class<?> target =
        failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    Problem wrong = Problem.of(WebProblem.WRONG_TYPE).with("expected", expected(target));
    return blame(wrong, field);
  }

  private static Problem blame(Problem problem, String field) {
    problem.with("field", field.isEmpty() ? Label.of("正文", "the body") : field);
    return field.isEmpty() ? problem : problem.field(field, problem);
  }

  /** {@code shifts[2].day}. */
  private static String path(JsonMappingException failure) {
    String path =
        failure.getPath().stream()
            .map(
                step ->
                    step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getFieldName())
            .collect(Collectors.joining());
    String named = path.startsWith(".") ? path.substring(1) : path;
    return named.length() > 200 ? named.substring(0, 200) : named;
  }

  private static Label expected(Class<?> target) {
    if (target == null) {
      return OBJECT;
    }
    if (target.isEnum()) {
      String names =
          Arrays.stream(target.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(" | "));
      return Label.of(names, names);
    }
    return target.isPrimitive() || Number.class.isAssignableFrom(target)
        ? number(target)
        : other(target);
  }

  private static Label number(Class<?> target) {
    if (target == boolean.class) {
      return Label.of("true 或 false", "true or false");
    }
    boolean fraction =
        target == BigDecimal.class || target == double.class || target == Double.class;
    return fraction ? Label.of("数字", "a number") : Label.of("整数", "a whole number");
  }

  private static Label other(Class<?> target) {
    if (target == Boolean.class) {
      return Label.of("true 或 false", "true or false");
    }
    if (target == LocalDate.class) {
      return Label.of("日期，如 2026-11-21", "a date such as 2026-11-21");
    }
    if (target == Instant.class) {
      return Label.of("时刻，如 2026-11-21T08:42:00Z", "an instant such as 2026-11-21T08:42:00Z");
    }
    if (target == LocalTime.class) {
      return Label.of("时间，如 08:30", "a time such as 08:30");
    }
    if (target == String.class) {
      return Label.of("文本", "a text");
    }
    if (target.isArray() || Collection.class.isAssignableFrom(target)) {
      return Label.of("列表 […]", "a list […]");
    }
    return Map.class.isAssignableFrom(target) ? OBJECT : Label.of("其他写法", "another form");
  }
}
