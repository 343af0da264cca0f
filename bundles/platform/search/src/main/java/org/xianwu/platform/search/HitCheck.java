package org.xianwu.platform.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Reach;
import org.xianwu.platform.api.search.RecordHit;

/**
 * Reads what the index found once more from the database, under the caller's data scope: nothing
 * that was removed, changed or taken out of reach meanwhile is shown.
 */
final class HitCheck {

  private static final int AROUND = 24;
  private static final String HIDDEN = "***";

  private final DataSource source;
  private final Directory directory;

  HitCheck(DataSource source, Directory directory) {
    this.source = Objects.requireNonNull(source);
    this.directory = Objects.requireNonNull(directory);
  }

  List<RecordHit> records(
      Caller caller,
      String text,
      Map<String, List<Long>> hits,
      Map<String, LedgerDefinition> ledgers,
      int limit) {
    List<RecordHit> found = new ArrayList<>();
    RecordTexts texts = new RecordTexts(source);
    try (Connection connection = source.getConnection()) {
      for (Map.Entry<String, List<Long>> entry : hits.entrySet()) {
        LedgerDefinition definition = ledgers.get(entry.getKey());
        if (definition != null) {
          SearchableColumns columns = new SearchableColumns(definition);
          List<IndexedRecord> rows = texts.byIds(columns, entry.getValue());
          found.addAll(hits(connection, caller, columns, rows, text));
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot read what the search found", failed);
    }
    return found.stream()
        .sorted(Comparator.comparingLong(RecordHit::id).reversed())
        .limit(limit)
        .toList();
  }

  private List<RecordHit> hits(
      Connection connection,
      Caller caller,
      SearchableColumns columns,
      List<IndexedRecord> rows,
      String text)
      throws SQLException {
    LedgerDefinition definition = columns.definition();
    Reach reach = definition.visibility().reach(caller, definition.permissions().view());
    List<RecordHit> hits = new ArrayList<>();
    for (IndexedRecord row : rows) {
      boolean reached = reach.covers(place -> row.places().getOrDefault(place, 0L));
      Optional<String> snippet = reached ? snippet(columns, row, text) : Optional.empty();
      if (snippet.isPresent()) {
        hits.add(hit(connection, caller, definition, row.id(), snippet.get()));
      }
    }
    return hits;
  }

  private RecordHit hit(
      Connection connection, Caller caller, LedgerDefinition definition, long id, String snippet)
      throws SQLException {
    Optional<Column> title = definition.column(definition.titleKey());
    String shown = title.map(Column::source).filter(name -> !name.isEmpty()).orElse("id");
    String sql =
        "select t.updated_at, t."
            + RecordTexts.name(shown)
            + " from "
            + RecordTexts.name(definition.table())
            + " t where t.id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        boolean there = row.next();
        Instant at = there ? row.getTimestamp(1).toInstant() : Instant.EPOCH;
        String value = there ? row.getString(2) : null;
        return new RecordHit(
            definition.function(),
            definition.name(),
            definition.title(),
            id,
            title.map(column -> title(column, value, caller)).orElse(""),
            snippet,
            at,
            definition.path().replace("{id}", Long.toString(id)));
      }
    }
  }

  private String title(Column column, String value, Caller caller) {
    if (value == null) {
      return "";
    }
    if (!column.masked().isEmpty() && !caller.can(column.masked())) {
      return HIDDEN;
    }
    return switch (column.type()) {
      case PERSON -> directory.person(Long.parseLong(value)).map(Person::name).orElse("");
      case UNIT -> directory.unit(Long.parseLong(value)).map(Unit::name).orElse("");
      case CHOICE ->
          column.choices().stream()
              .filter(choice -> choice.value().equals(value))
              .map(Choice::label)
              .map(label -> label.in(caller.language()))
              .findFirst()
              .orElse(value);
      default -> value;
    };
  }

  /** The text around the match, empty when the record does not contain it any more. */
  private Optional<String> snippet(SearchableColumns columns, IndexedRecord row, String text) {
    String asked = text.toLowerCase(Locale.ROOT);
    for (String whole : row.texts()) {
      int at = whole.toLowerCase(Locale.ROOT).indexOf(asked);
      if (at >= 0) {
        return Optional.of(around(whole, at, asked.length()));
      }
    }
    List<Column> named = new ArrayList<>(columns.references());
    named.addAll(columns.people());
    for (Column column : named) {
      List<Long> ids = SearchableColumns.named(column, text, directory);
      List<Long> held = row.references().getOrDefault(column.key(), List.of());
      if (held.stream().anyMatch(ids::contains)) {
        return Optional.of(
            held.stream()
                .map(id -> title(column, id))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("、")));
      }
    }
    return Optional.empty();
  }

  private String title(Column column, long id) {
    return switch (column.type()) {
      case UNIT -> directory.unit(id).map(Unit::name).orElse("");
      default -> directory.person(id).map(Person::name).orElse("");
    };
  }

  /** Lower case may be longer than the text in rare scripts, so all borders are kept inside. */
  private static String around(String whole, int at, int length) {
    int match = Math.min(at, whole.length());
    int from = Math.max(0, match - AROUND);
    int to = Math.min(whole.length(), match + length + AROUND);
    from = from > 0 && Character.isLowSurrogate(whole.charAt(from)) ? from - 1 : from;
    to = to < whole.length() && Character.isLowSurrogate(whole.charAt(to)) ? to + 1 : to;
    String part = whole.substring(from, to).replaceAll("\\s+", " ");
    return (from > 0 ? "…" : "") + part + (to < whole.length() ? "…" : "");
  }
}
