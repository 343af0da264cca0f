package org.xianwu.platform.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerTotal;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Reach;
import org.xianwu.platform.ledger.domain.Visits;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeDirectory;
import org.xianwu.platform.testkit.LedgerIndexes;
import org.xianwu.platform.testkit.RealPostgres;

/** A page costs what its rows cost, however long the ledger is. */
class PageCostTest {

  private static final int ROWS = 52_000;
  private static final int PAGE = 20;

  /** A page, the row that tells of the next, and those with the sort value of the position. */
  private static final int MOST_VISITED = PAGE + 1 + 8;

  private static final LedgerDefinition VISITS = Visits.DEFINITION;
  private static final Pattern VISITED = Pattern.compile("Number of rows visited=([0-9]+)");
  private static final Pattern ACTUAL = Pattern.compile("Index Scan.*actual.*rows=([0-9]+)");

  @AutoClose private static final RealPostgres POSTGRES = RealPostgres.start();

  @Test
  void a_page_on_derby_reads_its_rows_from_an_index_in_every_order() throws SQLException {
    try (EmbeddedStore store = EmbeddedStore.of("trial")) {
      fill(store);
      try (Connection connection = store.plain().getConnection()) {
        LedgerIndexes.assertServed(VISITS, connection);
        for (Order order : VISITS.orders()) {
          for (ListRequest page : pages(order)) {
            String plan = derbyPlan(connection, sql(page));
            assertThat(plan)
                .as("%s", page)
                .contains("Index Scan ResultSet")
                .doesNotContain("Table Scan ResultSet", "Sort ResultSet");
            assertThat(visited(VISITED, plan)).as(plan).isLessThanOrEqualTo(2 * MOST_VISITED);
          }
        }
      }
      totals(store);
    }
  }

  @Test
  void a_page_on_postgresql_reads_its_rows_from_an_index_in_every_order() throws SQLException {
    try (EmbeddedStore store =
        EmbeddedStore.with()
            .schema("trial")
            .unit("trial")
            .database(POSTGRES.newDatabase(), "postgres", "")
            .open()) {
      fill(store);
      try (Connection connection = store.plain().getConnection()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("analyze trial.visit");
        }
        LedgerIndexes.assertServed(VISITS, connection);
        for (Order order : VISITS.orders()) {
          for (ListRequest page : pages(order)) {
            String plan = postgresPlan(connection, sql(page));
            assertThat(plan)
                .as("%s", page)
                .contains("Index Scan")
                .doesNotContain("Seq Scan", "Sort");
            assertThat(visited(ACTUAL, plan)).as(plan).isLessThanOrEqualTo(MOST_VISITED);
          }
        }
      }
      totals(store);
    }
  }

  @Test
  void a_missing_index_is_named() throws SQLException {
    try (EmbeddedStore store = EmbeddedStore.of("trial");
        Connection connection = store.plain().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop index trial.visit_day");
      statement.execute("drop index trial.visit_guest_visit");

      assertThat(LedgerIndexes.missing(VISITS, connection))
          .containsExactly("trial.visit[day desc, id desc]", "trial.visit_guest[visit_id]");
    }
  }

  /** The first page, and one from the middle of the ledger. */
  private static List<ListRequest> pages(Order order) {
    ListRequest first = new ListRequest(List.of(), "", order, PAGE, Optional.empty(), false);
    Object middle = order.key().equals("day") ? day(ROWS / 2) : (Object) (ROWS / 2);
    return List.of(first, first.behind(new Cursor(middle, ROWS / 2)));
  }

  private static Sql sql(ListRequest page) {
    Containing containing = new Containing(new FakeDirectory());
    return new ListQuery(VISITS, Reach.EVERYTHING, containing)
        .page(page, Optional.empty(), new RowReader(VISITS, false));
  }

  private static void totals(EmbeddedStore store) {
    LedgerTable table = new LedgerTable(store.plain(), new Containing(new FakeDirectory()));
    assertThat(total(table, Map.of())).isEqualTo(new LedgerTotal(1000, true));
    assertThat(total(table, Map.of("unit", 11L))).isEqualTo(new LedgerTotal(3, false));
    assertThat(total(table, Map.of("urgent", true)))
        .as("no index, rarer than a page: as far as the first page reads on")
        .isEqualTo(new LedgerTotal(3, false));
    assertThat(total(table, Map.of("urgent", false)))
        .as("no index, frequent: the cap ends it")
        .isEqualTo(new LedgerTotal(1000, true));
  }

  private static LedgerTotal total(LedgerTable table, Map<String, Object> filters) {
    List<Condition> conditions =
        filters.entrySet().stream()
            .map(
                filter ->
                    new Condition(
                        VISITS.column(filter.getKey()).orElseThrow(),
                        Condition.Operator.EQUALS,
                        List.of(filter.getValue())))
            .toList();
    ListRequest request =
        new ListRequest(conditions, "", Order.desc("day"), PAGE, Optional.empty(), false);
    return table.total(VISITS, Reach.EVERYTHING, request, Optional.empty());
  }

  private static LocalDate day(int row) {
    return LocalDate.of(2000, 1, 1).plusDays(row / 4);
  }

  private static void fill(EmbeddedStore store) throws SQLException {
    String insert =
        "insert into trial.visit (id, rev, created_at, created_by, updated_at, updated_by, title,"
            + " day, kind, unit_id, score, urgent)"
            + " values (?, 1, ?, 1, ?, 1, ?, ?, 'plain', ?, ?, ?)";
    Timestamp now = Timestamp.from(Instant.EPOCH);
    try (Connection connection = store.plain().getConnection();
        PreparedStatement statement = connection.prepareStatement(insert)) {
      connection.setAutoCommit(false);
      for (int row = 1; row <= ROWS; row++) {
        boolean rare = row > ROWS - 3;
        statement.setLong(1, row);
        statement.setTimestamp(2, now);
        statement.setTimestamp(3, now);
        statement.setString(4, "下访" + row);
        statement.setObject(5, java.sql.Date.valueOf(day(row)));
        statement.setLong(6, rare ? 11 : 12);
        statement.setInt(7, row);
        statement.setBoolean(8, rare);
        statement.addBatch();
        if (row % 1000 == 0) {
          statement.executeBatch();
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private static String derbyPlan(Connection connection, Sql sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("call syscs_util.syscs_set_runtimestatistics(1)");
      run(connection, sql.text(), sql);
      try (ResultSet plan =
          statement.executeQuery("values syscs_util.syscs_get_runtimestatistics()")) {
        plan.next();
        return plan.getString(1);
      } finally {
        statement.execute("call syscs_util.syscs_set_runtimestatistics(0)");
      }
    }
  }

  private static String postgresPlan(Connection connection, Sql sql) throws SQLException {
    return String.join("\n", run(connection, "explain (analyze) " + sql.text(), sql).toList());
  }

  private static Stream<String> run(Connection connection, String text, Sql sql)
      throws SQLException {
    Stream.Builder<String> lines = Stream.builder();
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      sql.bind(statement);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          lines.add(result.getString(1));
        }
      }
    }
    return lines.build();
  }

  private static int visited(Pattern pattern, String plan) {
    Matcher matcher = pattern.matcher(plan);
    int sum = 0;
    while (matcher.find()) {
      sum += Integer.parseInt(matcher.group(1));
    }
    return sum;
  }
}
