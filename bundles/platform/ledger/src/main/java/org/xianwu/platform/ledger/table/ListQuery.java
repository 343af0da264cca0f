package org.xianwu.platform.ledger.table;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Reach;

/**
 * Makes the statements of a list. Nothing but parameters comes from a request.
 *
 * <p>The position is compared as {@code k <= ? and not (k = ? and id >= ?)}: Derby and PostgreSQL
 * both start an index scan at {@code k} for it, which they do not for the form with {@code or}.
 */
final class ListQuery {

  /** Rows looked through for a text when the index cannot answer. */
  static final int MOST_SCANNED = 20_000;

  private final LedgerDefinition definition;
  private final Reach reach;
  private final Containing containing;

  ListQuery(LedgerDefinition definition, Reach reach, Containing containing) {
    this.definition = Objects.requireNonNull(definition);
    this.reach = Objects.requireNonNull(reach);
    this.containing = Objects.requireNonNull(containing);
  }

  /**
   * A page and one row more, which tells whether another page follows.
   *
   * @param hits ids from the text index, empty when it was not asked or cannot answer
   */
  Sql page(ListRequest request, Optional<List<Long>> hits, RowReader reader) {
    boolean scanning = !request.text().isEmpty() && hits.isEmpty();
    Sql sql = new Sql();
    if (scanning) {
      sql.add("select " + reader.list() + " from (select * from " + table() + " t");
      where(sql, request, Optional.empty());
      order(sql, request, MOST_SCANNED);
      sql.add(") t where ").add(containing.sql(definition, request.text()));
    } else {
      sql.add("select " + reader.list() + " from " + table() + " t");
      where(sql, request, hits);
    }
    order(sql, request, request.size() + 1);
    return sql;
  }

  /** Whether rows can be put in order by comparing their sort values, as texts cannot. */
  boolean sortsPlainly(ListRequest request) {
    return switch (definition.column(request.order().key()).orElseThrow().type()) {
      case INTEGER, DATE, DATE_TIME, DECIMAL, MONEY -> true;
      default -> false;
    };
  }

  /** Ids and sort values of hits behind the position, whether or not they still hold the text. */
  Sql sortValues(ListRequest request, List<Long> hits) {
    Sql filters = new Sql();
    String next = conditions(filters, request);
    filters.add(next).in("t.id", hits);
    Sql sql = new Sql().add("select t.id, " + key(request.order()) + " from " + table() + " t");
    behind(sql.add(filters), filters, request);
    return sql;
  }

  /** Those of the hits that still belong to the list, in no order. */
  Sql checked(ListRequest request, List<Long> hits, RowReader reader) {
    return new Sql()
        .add("select " + reader.list() + " from " + table() + " t")
        .add(filters(request, Optional.of(hits)));
  }

  /** Rows by their ids, as far as they are reached. */
  Sql byIds(Collection<Long> ids, RowReader reader) {
    Sql sql = new Sql().add("select " + reader.list() + " from " + table() + " t where ");
    sql.in("t.id", ids);
    reached(sql, " and ");
    return sql;
  }

  /** The filters of a list without its order and position, with {@code where} in front. */
  Sql filters(ListRequest request, Optional<List<Long>> hits) {
    Sql sql = new Sql();
    String next = conditions(sql, request);
    if (hits.isPresent()) {
      sql.add(next).in("t.id", hits.get());
      // the index lags behind, so a hit counts only if the row still contains the text
      sql.add(" and ").add(containing.sql(definition, request.text()));
    }
    return sql;
  }

  /** Adds reach and conditions; gives back the word that joins a further one. */
  private String conditions(Sql sql, ListRequest request) {
    String next = reached(sql, " where ");
    for (Condition condition : request.conditions()) {
      sql.add(next).add(condition.sql());
      next = " and ";
    }
    return next;
  }

  /** The condition of the text search by itself. */
  Sql containing(ListRequest request) {
    return containing.sql(definition, request.text());
  }

  String table() {
    return Sql.name(definition.table());
  }

  private void where(Sql sql, ListRequest request, Optional<List<Long>> hits) {
    Sql filters = filters(request, hits);
    behind(sql.add(filters), filters, request);
  }

  private void behind(Sql sql, Sql filters, ListRequest request) {
    request
        .from()
        .ifPresent(
            cursor -> {
              String key = key(request.order());
              boolean down = descending(request);
              sql.add(filters.text().isEmpty() ? " where " : " and ")
                  .add(key + (down ? " <= ?" : " >= ?"), cursor.value())
                  .add(
                      " and not (" + key + " = ? and t.id " + (down ? ">=" : "<=") + " ?)",
                      cursor.value(),
                      cursor.id());
            });
  }

  private void order(Sql sql, ListRequest request, int rows) {
    String direction = descending(request) ? " desc" : "";
    sql.add(" order by " + key(request.order()) + direction + ", t.id" + direction)
        .add(" fetch first " + rows + " rows only");
  }

  private String reached(Sql sql, String next) {
    if (reach.everything()) {
      return next;
    }
    sql.add(next);
    if (reach.nothing()) {
      sql.add("1 = 0");
    } else if (reach.ids().size() == 1) {
      sql.add("t." + Sql.name(reach.column()) + " = ?", reach.ids().iterator().next());
    } else {
      sql.in("t." + Sql.name(reach.column()), reach.ids().stream().sorted().toList());
    }
    return " and ";
  }

  private String key(Order order) {
    return "t." + Sql.name(definition.column(order.key()).orElseThrow().source());
  }

  static boolean descending(ListRequest request) {
    return (request.order().direction() == Order.Direction.DESC) != request.backwards();
  }
}
