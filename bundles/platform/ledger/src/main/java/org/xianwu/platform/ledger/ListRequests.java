package org.xianwu.platform.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.ledger.table.Condition;
import org.xianwu.platform.ledger.table.Condition.Operator;
import org.xianwu.platform.ledger.table.Cursor;
import org.xianwu.platform.ledger.table.ListRequest;
import org.xianwu.platform.ledger.value.Conversion;
import org.xianwu.platform.ledger.value.LedgerProblem;
import org.xianwu.platform.ledger.value.Mask;
import org.xianwu.platform.ledger.value.Moments;

/** Reads the parameters of a list and refuses what the definition does not offer to the caller. */
final class ListRequests {

  private static final Set<String> RESERVED = Set.of("q", "sort", "size", "after", "before");
  private static final int LONGEST_TEXT = 100;
  private static final int MOST_VALUES = 100;

  private final LedgerDefinition definition;
  private final Caller caller;
  private final Map<String, String> single = new LinkedHashMap<>();

  private ListRequests(LedgerDefinition definition, Caller caller) {
    this.definition = definition;
    this.caller = caller;
  }

  /**
   * Reads a query as it stands in a URL.
   *
   * @throws Problem {@code request.unknown-field} for a parameter that the ledger does not know,
   *     {@code request.invalid} for values that its columns cannot hold
   */
  static ListRequest read(
      LedgerDefinition definition, Caller caller, Map<String, List<String>> query) {
    return new ListRequests(definition, caller).read(query);
  }

  private ListRequest read(Map<String, List<String>> query) {
    List<Condition> conditions = new ArrayList<>();
    Problem invalid = Problem.of(CommonProblem.INVALID);
    query.forEach(
        (name, values) -> {
          if (RESERVED.contains(name)) {
            single.put(name, values.isEmpty() ? "" : values.get(0).strip());
          } else {
            try {
              condition(name, values).ifPresent(conditions::add);
            } catch (Problem refused) {
              if (refused.code() == CommonProblem.UNKNOWN_FIELD) {
                throw refused;
              }
              invalid.field(name, refused);
            }
          }
        });
    int size = size(invalid);
    String text = text(invalid);
    invalid.throwIfAnyField();
    Order order = order();
    Column key = definition.column(order.key()).orElseThrow();
    String before = single.getOrDefault("before", "");
    String after = before.isEmpty() ? single.getOrDefault("after", "") : before;
    Optional<Cursor> from =
        after.isEmpty() ? Optional.empty() : Optional.of(Cursor.decode(after, order, key));
    return new ListRequest(conditions, text, order, size, from, !before.isEmpty());
  }

  private int size(Problem invalid) {
    String given = single.getOrDefault("size", "");
    if (given.isEmpty()) {
      return ListRequest.USUAL_SIZE;
    }
    int size = given.matches("[0-9]{1,3}") ? Integer.parseInt(given) : 0;
    if (size < 1 || size > ListRequest.LARGEST_SIZE) {
      invalid.field(
          "size",
          Problem.of(CommonProblem.OUT_OF_RANGE)
              .with("min", 1)
              .with("max", ListRequest.LARGEST_SIZE));
    }
    return size;
  }

  private String text(Problem invalid) {
    String text = single.getOrDefault("q", "");
    if (!text.isEmpty() && !definition.searchable()) {
      throw unknown("q");
    }
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST_TEXT) {
      invalid.field(
          "q", Problem.of(CommonProblem.TOO_LONG).with("max", LONGEST_TEXT).with("length", length));
    }
    return text;
  }

  private Order order() {
    String sort = single.getOrDefault("sort", "");
    if (sort.isEmpty()) {
      return definition.orders().get(0);
    }
    Order asked = sort.startsWith("-") ? Order.desc(sort.substring(1)) : Order.asc(sort);
    boolean hidden =
        definition.column(asked.key()).filter(column -> Mask.hides(column, caller)).isPresent();
    if (hidden || !definition.orders().contains(asked)) {
      throw Problem.of(LedgerProblem.UNKNOWN_SORT).with("sort", sort);
    }
    return asked;
  }

  private Optional<Condition> condition(String name, List<String> given) {
    boolean from = name.endsWith(".from");
    boolean to = name.endsWith(".to");
    String key = from || to ? name.substring(0, name.lastIndexOf('.')) : name;
    Column column =
        definition
            .column(key)
            .filter(known -> known.filter() != Filter.NONE && !Mask.hides(known, caller))
            .filter(known -> !(from || to) || known.filter() == Filter.RANGE)
            .orElseThrow(() -> unknown(name));
    List<String> values =
        given.stream()
            .flatMap(value -> single(column) ? Stream.of(value) : Stream.of(value.split(",")))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (values.size() > MOST_VALUES) {
      throw Problem.of(CommonProblem.TOO_LONG)
          .with("max", MOST_VALUES)
          .with("length", values.size());
    }
    if (column.filter() == Filter.CONTAINS) {
      return Optional.of(new Condition(column, Operator.CONTAINS, List.of(values.get(0))));
    }
    if (column.type() == ColumnType.DATE_TIME) {
      return Optional.of(moment(column, values.get(0), from, to));
    }
    List<Object> converted = values.stream().map(value -> value(column, value)).toList();
    Operator operator = from ? Operator.AT_LEAST : to ? Operator.AT_MOST : Operator.EQUALS;
    return Optional.of(new Condition(column, operator, converted));
  }

  /** Ids and choices may be given several at once, separated by commas. */
  private static boolean single(Column column) {
    return switch (column.type()) {
      case CHOICE, PERSON, PEOPLE, UNIT, DEPARTMENT, REFERENCE -> false;
      default -> true;
    };
  }

  private static Object value(Column column, String text) {
    if (column.type() == ColumnType.PEOPLE) {
      return ((List<?>) Conversion.convert(column, List.of(text))).get(0);
    }
    if (column.type() == ColumnType.PHONE) {
      return text;
    }
    return Conversion.convert(column, text);
  }

  /** A day means all of it, in the zone of the office: up to the 21st includes its last minute. */
  private static Condition moment(Column column, String text, boolean from, boolean to) {
    Optional<LocalDate> day = Moments.day(text);
    if (day.isPresent() && to) {
      Instant next = Moments.inOffice(day.get().plusDays(1).atStartOfDay());
      return new Condition(column, Operator.BEFORE, List.of(next));
    }
    Object at = Conversion.convert(column, text);
    Operator operator = to ? Operator.AT_MOST : from ? Operator.AT_LEAST : Operator.EQUALS;
    return new Condition(column, operator, List.of(at));
  }

  private static Problem unknown(String name) {
    return Problem.of(CommonProblem.UNKNOWN_FIELD)
        .with("field", name)
        .field(name, Problem.of(CommonProblem.UNKNOWN_FIELD).with("field", name));
  }
}
