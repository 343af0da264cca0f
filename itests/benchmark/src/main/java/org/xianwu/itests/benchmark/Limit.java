package org.xianwu.itests.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.dbcp2.BasicDataSource;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * What this machine can do at best with the same rows and the same database: Jetty, JDBC, Jackson;
 * no sign-in, no permission, no audit.
 */
final class Limit extends Handler.Abstract {

  private final BasicDataSource source;
  private final Rows rows;
  private final String filter;
  private final ObjectMapper json = new ObjectMapper();
  private final AtomicLong ids = new AtomicLong(Long.MAX_VALUE / 2);
  private final Object[] model;
  private final Server server = new Server(0);

  Limit(BasicDataSource source, Rows rows, String filter) throws Exception {
    this.source = source;
    this.rows = rows;
    this.filter = filter;
    try (Connection connection = source.getConnection()) {
      model = rows.first(connection, "item", 1).get(0);
    }
    server.setHandler(this);
    server.start();
  }

  /** Serves the table of the database; prints its port. Arguments: URL, name of the filter. */
  public static void main(String[] arguments) throws Exception {
    BasicDataSource source = new BasicDataSource();
    source.setUrl(arguments[0]);
    source.setMaxTotal(32);
    Rows rows;
    try (Connection connection = source.getConnection()) {
      rows = new Rows(connection, "item");
    }
    System.out.println(new Limit(source, rows, arguments[1]).port());
  }

  int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Fields query = Request.extractQueryParameters(request);
    Object answer =
        switch (Request.getPathInContext(request)) {
          case "/page" -> page(query.getValue(filter));
          case "/like" -> like(query.getValue("text"));
          case "/read" -> read(Long.parseLong(query.getValue("id")));
          case "/create" ->
              create(json.readValue(Content.Source.asInputStream(request), Map.class));
          default -> throw new IllegalArgumentException();
        };
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    byte[] bytes = json.writeValueAsBytes(answer);
    response.write(true, java.nio.ByteBuffer.wrap(bytes), callback);
    return true;
  }

  private List<Map<String, Object>> page(String value) throws SQLException {
    return query(
        "select * from item where " + filter + " = ? order by id desc fetch first 20 rows only",
        value);
  }

  private List<Map<String, Object>> like(String text) throws SQLException {
    return query(
        "select * from item where content like ? order by id desc fetch first 20 rows only",
        "%" + text + "%");
  }

  private List<Map<String, Object>> read(long id) throws SQLException {
    return query("select * from item where id = ?", id);
  }

  private Map<String, Object> create(Map<?, ?> values) throws SQLException {
    long id = ids.incrementAndGet();
    try (Connection connection = source.getConnection();
        PreparedStatement insert = connection.prepareStatement(rows.insertInto("item"))) {
      for (int i = 0; i < model.length; i++) {
        String column = rows.columns().get(i);
        Object given = values.get(column);
        insert.setObject(i + 1, column.equals("id") ? id : given == null ? model[i] : given);
      }
      insert.executeUpdate();
    }
    return Map.of("id", id);
  }

  private List<Map<String, Object>> query(String sql, Object value) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setObject(1, value);
      List<Map<String, Object>> found = new ArrayList<>();
      try (ResultSet result = query.executeQuery()) {
        while (result.next()) {
          Map<String, Object> row = new LinkedHashMap<>();
          for (int i = 1; i <= rows.columns().size(); i++) {
            Object field = result.getObject(i);
            row.put(
                rows.columns().get(i - 1),
                field instanceof java.util.Date ? field.toString() : field);
          }
          found.add(row);
        }
      }
      return found;
    }
  }
}
