package org.xianwu.platform.ledger.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.LedgerDefinition;

/**
 * The condition that a record contains a text in one of its searchable columns: in a text itself,
 * or in the name of a person or unit it refers to. Masked columns are never searched, for a hit
 * would tell what the mask hides.
 */
public final class Containing {

  /** More names than this are not worth searching for. */
  private static final int MOST_NAMES = 64;

  private final Directory directory;

  public Containing(Directory directory) {
    this.directory = Objects.requireNonNull(directory);
  }

  Sql sql(LedgerDefinition definition, String text) {
    List<Sql> ways = new ArrayList<>();
    List<String> texts =
        searchable(definition).stream()
            .filter(column -> holdsText(column) && !column.source().isEmpty())
            .map(column -> "t." + Sql.name(column.source()))
            .toList();
    if (!texts.isEmpty()) {
      ways.add(like(texts, text));
    }
    for (Column column : searchable(definition)) {
      List<Object> named = named(column, text);
      if (!named.isEmpty()) {
        ways.add(new Condition(column, Condition.Operator.EQUALS, named).sql());
      }
    }
    if (ways.isEmpty()) {
      return new Sql().add("1 = 0");
    }
    Sql any = new Sql().add("(");
    for (int i = 0; i < ways.size(); i++) {
      any.add(i == 0 ? "" : " or ").add(ways.get(i));
    }
    return any.add(")");
  }

  static Sql like(List<String> columns, String text) {
    String pattern =
        "%"
            + text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_")
            + "%";
    Sql any = new Sql().add("(");
    for (int i = 0; i < columns.size(); i++) {
      any.add((i == 0 ? "" : " or ") + "lower(" + columns.get(i) + ") like ? escape '!'", pattern);
    }
    return any.add(")");
  }

  private static List<Column> searchable(LedgerDefinition definition) {
    return definition.columns().stream()
        .filter(column -> column.searchable() && column.masked().isEmpty())
        .toList();
  }

  private static boolean holdsText(Column column) {
    return column.type() == ColumnType.TEXT
        || column.type() == ColumnType.LONG_TEXT
        || column.type() == ColumnType.PHONE;
  }

  private List<Object> named(Column column, String text) {
    return switch (column.type()) {
      case PERSON, PEOPLE ->
          directory.peopleOf(0).stream()
              .filter(person -> person.name().contains(text))
              .limit(MOST_NAMES)
              .<Object>map(Person::id)
              .toList();
      case UNIT ->
          directory.units().stream()
              .filter(unit -> unit.name().contains(text) || unit.shortName().contains(text))
              .limit(MOST_NAMES)
              .<Object>map(Unit::id)
              .toList();
      default -> List.of();
    };
  }
}
