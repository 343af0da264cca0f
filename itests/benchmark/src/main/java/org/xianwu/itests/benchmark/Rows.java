package org.xianwu.itests.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Fills the ledger of the product, and the table of the limit with the very same rows. */
final class Rows {

  private static final int BATCH = 1000;
  private static final int SEEDS = 2000;

  private final String table;
  private final List<String> columns = new ArrayList<>();
  private final List<Integer> types = new ArrayList<>();

  Rows(Connection product, String table) throws SQLException {
    this.table = table;
    try (PreparedStatement query =
            product.prepareStatement("select * from " + table + " fetch first 1 rows only");
        ResultSet rows = query.executeQuery()) {
      ResultSetMetaData shape = rows.getMetaData();
      for (int i = 1; i <= shape.getColumnCount(); i++) {
        columns.add(shape.getColumnName(i).toLowerCase(java.util.Locale.ROOT));
        types.add(shape.getColumnType(i));
      }
    }
  }

  List<String> columns() {
    return columns;
  }

  /**
   * Multiplies the rows that are there until the table holds as many as wanted: new ids, moments
   * spread over the last years, everything else as people wrote it.
   */
  void multiply(Connection product, int wanted) throws SQLException {
    List<Object[]> seeds = first(product, table, SEEDS);
    Random chance = new Random(1);
    product.setAutoCommit(false);
    int there = (int) number(product, "select count(*) from " + table);
    long id = number(product, "select max(id) from " + table) + 1;
    try (PreparedStatement insert = product.prepareStatement(insertInto(table))) {
      for (int made = there; made < wanted; made++) {
        Object[] seed = seeds.get(chance.nextInt(seeds.size()));
        for (int i = 0; i < columns.size(); i++) {
          insert.setObject(i + 1, vary(i, seed[i], id + made, made, wanted), types.get(i));
        }
        insert.addBatch();
        if (made % BATCH == 0) {
          insert.executeBatch();
          product.commit();
        }
      }
      insert.executeBatch();
      product.commit();
    }
  }

  /**
   * Copies all rows into the table {@code item} of the limit, with the indexes that its pages use.
   */
  void copy(Connection product, Connection limit, String filter) throws SQLException {
    try (java.sql.Statement ddl = limit.createStatement()) {
      StringBuilder shape = new StringBuilder("create table item(");
      for (int i = 0; i < columns.size(); i++) {
        shape.append(columns.get(i)).append(' ').append(sqlType(types.get(i)));
        shape.append(columns.get(i).equals("id") ? " not null primary key, " : ", ");
      }
      ddl.execute(shape.substring(0, shape.length() - 2) + ")");
      ddl.execute("create index item_by_filter on item(" + filter + ", id desc)");
      ddl.execute("create index item_newest on item(id desc)");
    }
    limit.setAutoCommit(false);
    product.setAutoCommit(false);
    try (PreparedStatement insert = limit.prepareStatement(insertInto("item"));
        PreparedStatement query = product.prepareStatement("select * from " + table)) {
      query.setFetchSize(BATCH);
      ResultSet rows = query.executeQuery();
      int copied = 0;
      while (rows.next()) {
        Object[] row = row(rows);
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i], types.get(i));
        }
        insert.addBatch();
        if (++copied % BATCH == 0) {
          insert.executeBatch();
          limit.commit();
        }
      }
      insert.executeBatch();
      limit.commit();
    }
  }

  String insertInto(String name) {
    return "insert into "
        + name
        + "("
        + String.join(", ", columns)
        + ") values("
        + "?, ".repeat(columns.size() - 1)
        + "?)";
  }

  private Object vary(int column, Object seed, long id, int made, int wanted) {
    if (columns.get(column).equals("id")) {
      return id;
    }
    if (seed instanceof Timestamp) {
      long now = System.currentTimeMillis();
      return new Timestamp(now - (wanted - made) * 60_000L * 5);
    }
    return seed;
  }

  private static long number(Connection from, String sql) throws SQLException {
    try (PreparedStatement query = from.prepareStatement(sql);
        ResultSet result = query.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }

  /** So many rows of a table, the oldest. */
  List<Object[]> first(Connection from, String name, int count) throws SQLException {
    List<Object[]> some = new ArrayList<>();
    String sql = "select * from " + name + " order by id fetch first " + count + " rows only";
    try (PreparedStatement query = from.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        some.add(row(rows));
      }
    }
    return some;
  }

  private Object[] row(ResultSet rows) throws SQLException {
    Object[] row = new Object[columns.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = rows.getObject(i + 1);
    }
    return row;
  }

  private static String sqlType(int type) {
    return switch (type) {
      case Types.BIGINT -> "bigint";
      case Types.INTEGER -> "int";
      case Types.SMALLINT -> "smallint";
      case Types.TIMESTAMP -> "timestamp";
      case Types.DATE -> "date";
      case Types.BOOLEAN -> "boolean";
      default -> "varchar(4000)";
    };
  }
}
