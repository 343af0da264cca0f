package org.xianwu.platform.ledger.table;

import java.util.List;
import org.xianwu.platform.api.ledger.Column;

/**
 * One filter of a list.
 *
 * @param values converted to the type of the column; several mean any of them
 */
public record Condition(Column column, Operator operator, List<Object> values) {

  /** How the column is compared. */
  public enum Operator {
    EQUALS,
    AT_LEAST,
    AT_MOST,
    BEFORE,
    CONTAINS
  }

  public Condition {
    values = List.copyOf(values);
  }

  Sql sql() {
    if (column.child().isPresent()) {
      Column.ChildValues child = column.child().get();
      return new Sql()
          .add("exists (select 1 from " + Sql.name(child.table()) + " v where v.")
          .add(Sql.name(child.recordColumn()) + " = t.id and ")
          .in("v." + Sql.name(child.valueColumn()), values)
          .add(")");
    }
    String name = "t." + Sql.name(column.source());
    Object value = values.get(0);
    return switch (operator) {
      case EQUALS ->
          values.size() == 1 ? new Sql().add(name + " = ?", value) : new Sql().in(name, values);
      case AT_LEAST -> new Sql().add(name + " >= ?", value);
      case AT_MOST -> new Sql().add(name + " <= ?", value);
      case BEFORE -> new Sql().add(name + " < ?", value);
      case CONTAINS -> Containing.like(List.of(name), value.toString());
    };
  }
}
