package org.xianwu.platform.ledger.input;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Reach;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.ledger.table.RecordRow;
import org.xianwu.platform.ledger.value.Conversion;
import org.xianwu.platform.ledger.value.Display;
import org.xianwu.platform.ledger.value.LedgerProblem;
import org.xianwu.platform.ledger.value.Mask;

/** Checks the inputs of a form against the definition and names every fault at once. */
public final class InputCheck {

  private final Directory directory;

  public InputCheck(Directory directory) {
    this.directory = Objects.requireNonNull(directory);
  }

  /**
   * The values of a new record.
   *
   * @param permission that lets the caller make it, and decides where
   * @throws Problem {@code request.unknown-field} or {@code request.invalid} with its fields
   */
  public Values forCreate(
      LedgerDefinition definition, Map<String, ?> input, Caller caller, String permission) {
    known(definition, input);
    Problem invalid = Problem.of(CommonProblem.INVALID);
    Map<String, Object> values = new LinkedHashMap<>();
    for (Column column : definition.columns()) {
      if (input.containsKey(column.key()) && !column.creatable()) {
        invalid.field(column.key(), LedgerProblem.READ_ONLY);
      } else if (column.creatable()) {
        take(column, input.get(column.key()), values, invalid);
      }
    }
    return checked(definition, values, invalid, definition.visibility().reach(caller, permission));
  }

  /**
   * The values of a change; columns that the input does not name are absent. A masked value that
   * comes back as it was shown is no change.
   */
  public Values forEdit(
      LedgerDefinition definition, Map<String, ?> input, RecordRow current, Caller caller) {
    known(definition, input);
    Problem invalid = Problem.of(CommonProblem.INVALID);
    Map<String, Object> values = new LinkedHashMap<>();
    for (Column column : definition.columns()) {
      String key = column.key();
      if (!input.containsKey(key) || comesBackMasked(column, input.get(key), current, caller)) {
        continue;
      }
      if (!column.editable()) {
        invalid.field(key, LedgerProblem.READ_ONLY);
      } else {
        take(column, input.get(key), values, invalid);
      }
    }
    String permission = definition.permissions().edit();
    return checked(definition, values, invalid, definition.visibility().reach(caller, permission));
  }

  private static void known(LedgerDefinition definition, Map<String, ?> input) {
    List<String> unknown =
        input.keySet().stream().filter(key -> definition.column(key).isEmpty()).sorted().toList();
    if (!unknown.isEmpty()) {
      Problem refused =
          Problem.of(CommonProblem.UNKNOWN_FIELD).with("field", String.join(", ", unknown));
      unknown.forEach(
          key -> refused.field(key, Problem.of(CommonProblem.UNKNOWN_FIELD).with("field", key)));
      throw refused;
    }
  }

  private static void take(
      Column column, Object given, Map<String, Object> values, Problem invalid) {
    try {
      Object value = Conversion.convert(column, given);
      if (value == null && column.required()) {
        invalid.field(column.key(), CommonProblem.REQUIRED);
      } else {
        values.put(column.key(), value);
      }
    } catch (Problem refused) {
      invalid.field(column.key(), refused);
    }
  }

  private static boolean comesBackMasked(
      Column column, Object given, RecordRow current, Caller caller) {
    Object stored = current.values().get(column.key());
    return stored != null
        && Mask.hides(column, caller)
        && Display.json(Mask.of(column, stored)).equals(given);
  }

  private Values checked(
      LedgerDefinition definition, Map<String, Object> values, Problem invalid, Reach reach) {
    Set<Long> people = new LinkedHashSet<>();
    values.values().forEach(value -> gather(value, people));
    Set<Long> existing = directory.people(people).keySet();
    for (Column column : definition.columns()) {
      Object value = values.get(column.key());
      if (value != null && !exists(column, value, existing)) {
        invalid.field(column.key(), CommonProblem.UNKNOWN_REFERENCE);
      } else if (value instanceof Long place
          && column.source().equals(reach.column())
          && !reach.ids().contains(place)) {
        // nobody makes a record where the own permission does not reach
        invalid.field(column.key(), CommonProblem.DENIED);
      }
    }
    invalid.throwIfAnyField();
    return Values.of(values);
  }

  private static void gather(Object value, Set<Long> ids) {
    if (value instanceof Long id) {
      ids.add(id);
    } else if (value instanceof List<?> list) {
      list.forEach(one -> gather(one, ids));
    }
  }

  private boolean exists(Column column, Object value, Set<Long> people) {
    if (column.type() == ColumnType.PEOPLE) {
      return value instanceof List<?> ids && people.containsAll(ids);
    }
    if (!(value instanceof Long id)) {
      return true;
    }
    return switch (column.type()) {
      case PERSON -> people.contains(id);
      case UNIT -> directory.unit(id).isPresent();
      case DEPARTMENT -> directory.department(id).isPresent();
      default -> true;
    };
  }
}
