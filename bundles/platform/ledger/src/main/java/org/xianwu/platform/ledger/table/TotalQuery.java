package org.xianwu.platform.ledger.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerTotal;
import org.xianwu.platform.api.ledger.Reach;

/**
 * Counts a list up to a cap. A cap does not bound the scan when no index serves the filters, so
 * then only so many rows are looked at, and the total says "at least".
 */
final class TotalQuery {

  /** People read "1000+" as "many"; counting further costs and tells nothing. */
  static final int CAP = 1000;

  /** Rows looked at when no index serves the filters: some ten milliseconds. */
  static final int MOST_SCANNED = 50_000;

  private final LedgerDefinition definition;
  private final Reach reach;
  private final ListQuery list;

  TotalQuery(LedgerDefinition definition, Reach reach, ListQuery list) {
    this.definition = Objects.requireNonNull(definition);
    this.reach = Objects.requireNonNull(reach);
    this.list = Objects.requireNonNull(list);
  }

  LedgerTotal count(
      Connection connection, ListRequest request, Optional<List<Long>> hits, TableIndexes indexes)
      throws SQLException {
    if (reach.nothing()) {
      return new LedgerTotal(0, false);
    }
    if (hits.isPresent()) {
      return amongHits(connection, request, hits.get());
    }
    boolean unindexedText = !request.text().isEmpty();
    if (!unindexedText && bounded(connection, request, indexes)) {
      return upTo(CAP, counted(connection, capped(request, CAP + 1)));
    }
    long looked = counted(connection, window());
    long found = counted(connection, amongFirst(request, unindexedText));
    if (looked <= MOST_SCANNED) {
      return upTo(CAP, found);
    }
    if (found > ListRequest.USUAL_SIZE || unindexedText) {
      return new LedgerTotal(Math.min(found, CAP), true);
    }
    // so rare that the first page itself reads on: count as far as that page did
    long shown = counted(connection, capped(request, ListRequest.USUAL_SIZE + 1));
    return upTo(ListRequest.USUAL_SIZE, shown);
  }

  private LedgerTotal amongHits(Connection connection, ListRequest request, List<Long> hits)
      throws SQLException {
    long counted = 0;
    for (List<Long> some : Sql.parts(hits)) {
      counted +=
          counted(
              connection,
              new Sql()
                  .add("select count(*) from " + list.table() + " t")
                  .add(list.filters(request, Optional.of(some))));
    }
    return upTo(CAP, counted);
  }

  private static LedgerTotal upTo(int cap, long counted) {
    return new LedgerTotal(Math.min(counted, cap), counted > cap);
  }

  private Sql capped(ListRequest request, int rows) {
    return new Sql()
        .add("select count(*) from (select 1 as x from " + list.table() + " t")
        .add(list.filters(request, Optional.empty()))
        .add(" fetch first " + rows + " rows only) s");
  }

  private Sql window() {
    return new Sql()
        .add("select count(*) from (select 1 as x from " + list.table() + " t")
        .add(" fetch first " + (MOST_SCANNED + 1) + " rows only) s");
  }

  private Sql amongFirst(ListRequest request, boolean unindexedText) {
    Sql sql =
        new Sql()
            .add("select count(*) from (select * from " + list.table() + " w")
            .add(" fetch first " + MOST_SCANNED + " rows only) t")
            .add(list.filters(request, Optional.empty()));
    if (unindexedText) {
      sql.add(sql.text().endsWith(") t") ? " where " : " and ").add(list.containing(request));
    }
    return sql;
  }

  /** Without a filter the cap bounds the scan; with filters an index must serve one of them. */
  private boolean bounded(Connection connection, ListRequest request, TableIndexes indexes)
      throws SQLException {
    boolean unfiltered = reach.everything() && request.conditions().isEmpty();
    if (unfiltered || (!reach.everything() && starts(connection, indexes, reach.column()))) {
      return true;
    }
    for (Condition condition : request.conditions()) {
      String column = condition.column().source();
      if (condition.operator() != Condition.Operator.CONTAINS
          && !column.isEmpty()
          && starts(connection, indexes, column)) {
        return true;
      }
    }
    return false;
  }

  private boolean starts(Connection connection, TableIndexes indexes, String column)
      throws SQLException {
    return indexes.starts(connection, definition.table(), column);
  }

  private static long counted(Connection connection, Sql sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
      sql.bind(statement);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }
  }
}
