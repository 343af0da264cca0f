package org.xianwu.platform.search;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Visibility;

/**
 * What of a ledger goes into the index. Masked columns do not, for a hit would tell what the mask
 * hides.
 */
final class SearchableColumns {

  /** Names that contain the text; more than this are not worth following. */
  private static final int MOST_NAMES = 64;

  private final LedgerDefinition definition;
  private final List<Column> columns;

  SearchableColumns(LedgerDefinition definition) {
    this.definition = definition;
    this.columns =
        definition.columns().stream()
            .filter(column -> column.searchable() && column.masked().isEmpty())
            .toList();
  }

  LedgerDefinition definition() {
    return definition;
  }

  /** Columns that hold text of their own. */
  List<Column> texts() {
    return columns.stream()
        .filter(
            column ->
                column.type() == ColumnType.TEXT
                    || column.type() == ColumnType.LONG_TEXT
                    || column.type() == ColumnType.PHONE)
        .toList();
  }

  /** Columns whose person or unit is found by name, read from the table itself. */
  List<Column> references() {
    return columns.stream()
        .filter(column -> column.type() == ColumnType.PERSON || column.type() == ColumnType.UNIT)
        .toList();
  }

  /** Columns with several people, read from a child table. */
  List<Column> people() {
    return columns.stream().filter(column -> column.child().isPresent()).toList();
  }

  /** Database columns that the data scope looks at. */
  List<String> places() {
    Visibility visibility = definition.visibility();
    return Stream.of(visibility.own(), visibility.department(), visibility.unit())
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** Those whose name contains the text. */
  static List<Long> named(Column column, String text, Directory directory) {
    return column.type() == ColumnType.UNIT
        ? directory.units().stream()
            .filter(unit -> unit.name().contains(text) || unit.shortName().contains(text))
            .limit(MOST_NAMES)
            .map(Unit::id)
            .toList()
        : directory.peopleOf(0).stream()
            .filter(person -> person.name().contains(text))
            .limit(MOST_NAMES)
            .map(Person::id)
            .toList();
  }

  /** Changes when the rows have to be indexed anew. */
  String fingerprint() {
    String keys =
        columns.stream()
            .map(column -> column.key() + "/" + column.source() + "/" + column.type())
            .collect(Collectors.joining(","));
    String whole = definition.table() + "|" + keys + "|" + new TreeSet<>(places());
    return Integer.toHexString(whole.hashCode()) + "-" + whole.length();
  }
}
