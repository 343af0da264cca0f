package org.xianwu.platform.audit.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.audit.log.ChangeRows;

/** The trail as a list, newest first, page by page. */
public final class Entries {

  /** A total is counted up to here. */
  public static final int CAP = 1000;

  private final DataSource source;

  public Entries(DataSource source) {
    this.source = source;
  }

  /**
   * A page.
   *
   * @param next whether older rows follow
   * @param previous whether newer rows precede
   */
  public record Page(List<LoggedChange> rows, boolean next, boolean previous) {

    public Page {
      rows = List.copyOf(rows);
    }
  }

  /** The newest rows. */
  public Page newest(EntryFilter filter, int size) {
    List<LoggedChange> rows = read(filter, Optional.empty(), false, size + 1);
    return new Page(cut(rows, size), rows.size() > size, false);
  }

  /** Rows older than the place. */
  public Page after(EntryFilter filter, EntryPlace place, int size) {
    List<LoggedChange> rows = read(filter, Optional.of(place), false, size + 1);
    return new Page(cut(rows, size), rows.size() > size, true);
  }

  /** Rows just newer than the place. */
  public Page before(EntryFilter filter, EntryPlace place, int size) {
    List<LoggedChange> rows = read(filter, Optional.of(place), true, size + 1);
    List<LoggedChange> page = new ArrayList<>(cut(rows, size));
    Collections.reverse(page);
    return new Page(page, true, rows.size() > size);
  }

  private static List<LoggedChange> cut(List<LoggedChange> rows, int size) {
    return rows.subList(0, Math.min(size, rows.size()));
  }

  private List<LoggedChange> read(
      EntryFilter filter, Optional<EntryPlace> place, boolean newer, int limit) {
    String direction = newer ? "asc" : "desc";
    String sql =
        "select "
            + ChangeRows.COLUMNS
            + " from audit.change_log where "
            + filter.sql()
            + place.map(from -> " and " + EntryPlace.sql(newer)).orElse("")
            + " order by at_time "
            + direction
            + ", lane "
            + direction
            + ", seq "
            + direction
            + " fetch first "
            + limit
            + " rows only";
    return query(
        sql,
        statement -> {
          int next = filter.bind(statement, 1);
          if (place.isPresent()) {
            place.get().bind(statement, next);
          }
        });
  }

  /** Rows up to one more than {@link #CAP}. */
  public long count(EntryFilter filter) {
    String sql =
        "select count(*) from (select lane from audit.change_log where "
            + filter.sql()
            + " fetch first "
            + (CAP + 1)
            + " rows only) counted";
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      filter.bind(statement, 1);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the change log cannot be read", e);
    }
  }

  /** One row. */
  public Optional<LoggedChange> find(long lane, long sequence) {
    return query(
            "select " + ChangeRows.COLUMNS + " from audit.change_log where lane = ? and seq = ?",
            statement -> {
              statement.setLong(1, lane);
              statement.setLong(2, sequence);
            })
        .stream()
        .findFirst();
  }

  @FunctionalInterface
  private interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }

  private List<LoggedChange> query(String sql, Binding binding) {
    List<LoggedChange> rows = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.to(statement);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(ChangeRows.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("the change log cannot be read", e);
    }
  }
}
