package org.xianwu.itests.benchmark;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.dbcp2.BasicDataSource;

/**
 * Drives the product and the limit in turn and prints the table of budgets. The product's figures
 * include sign-in, permission, audit and durability.
 */
public final class Benchmark {

  private static final String TABLE = "duty.log_line";
  private static final String LEDGER = "/api/duty/log";
  private static final String FILTER = "category";
  private static final int ROUNDS = 3;

  private final Path folder = Path.of(System.getProperty("benchmark.folder"));
  private final int rows = Integer.getInteger("rows", 100_000);
  private final Load load =
      new Load(
          Integer.getInteger("clients", 4),
          Long.getLong("warm", 3_000),
          Long.getLong("run", 3_000));

  /** Prints the table; needs the archive of the product. */
  public static void main(String[] arguments) throws Exception {
    new Benchmark().run();
  }

  private void run() throws Exception {
    Suite suite = new Suite(folder);
    double cold = suite.start(LEDGER);
    suite.signIn("xuqinghe");
    suite.await(LEDGER + "/total", answer -> answer.path("count").asInt() > 100);
    suite.stop();
    Rows same;
    String value;
    long id;
    BasicDataSource source = new BasicDataSource();
    source.setUrl("jdbc:derby:" + folder.resolve("limit") + ";create=true");
    source.setMaxTotal(32);
    try (Connection product = DriverManager.getConnection("jdbc:derby:" + suite.database());
        Connection limit = source.getConnection()) {
      same = new Rows(product, TABLE);
      same.multiply(product, rows);
      same.copy(product, limit, FILTER);
      Object[] sample = same.read(limit, "item").get(rows / 2);
      value = sample[same.columns().indexOf(FILTER)].toString();
      id = (Long) sample[same.columns().indexOf("id")];
      product.commit();
      limit.commit();
      limit.setAutoCommit(true);
    }
    shutDown(suite.database());
    new ProcessBuilder("rm", "-rf", suite.index().toString()).start().waitFor();

    suite.start(LEDGER);
    suite.signIn("xuqinghe");
    Table table = new Table();
    try (Limit limit = new Limit(source, same, FILTER)) {
      String json =
          "{\"at\":\"2026-01-01T00:00:00Z\",\"category\":\""
              + value
              + "\",\"source\":\"call\",\"content\":\"水库水位正常\"}";
      compare(
          table,
          "filtered page of 20 of " + rows + " rows",
          0.25,
          0.5,
          suite,
          LEDGER + "?size=20&" + FILTER + "=" + value,
          limit,
          "/page?" + FILTER + "=" + value);
      compare(table, "read one", 0.35, 0.6, suite, LEDGER + "/" + id, limit, "/read?id=" + id);
      creations(table, suite, limit, json);
      String text = URLEncoder.encode("滑坡隐患", StandardCharsets.UTF_8);
      compare(
          table,
          "text search against LIKE",
          5,
          20,
          suite,
          LEDGER + "?size=20&q=" + text,
          limit,
          "/like?text=" + text);
    }
    table.figure("memory after load, PSS", suite.memory(), "MB", 400, 320);
    table.figure("heap after two collections", suite.heap(), "MB", 85, 60);
    suite.signIn("sysadmin");
    table.figure("function added until it answers", suite.functionReturns("duty"), "s", 2, 1);
    suite.signIn("xuqinghe");
    suite.stop();
    table.figure("warm start until the first page with data", suite.start(LEDGER), "s", 6, 4);
    suite.stop();
    table.figure("first start ever", cold, "s", Double.NaN, Double.NaN);
    table.print();
  }

  private void compare(
      Table table,
      String what,
      double budget,
      double stretch,
      Suite suite,
      String path,
      Limit limit,
      String limitPath)
      throws InterruptedException {
    Load.Request ours = get(path, suite.headers());
    Load.Request bare = get(limitPath, "");
    table.ratio(what, budget, stretch, rounds(suite.port(), ours, limit.port(), bare));
  }

  private void creations(Table table, Suite suite, Limit limit, String json)
      throws InterruptedException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    Load.Request ours = post(LEDGER, suite.headers(), body, 201);
    Load.Request bare = post("/create", "Content-Type: application/json\r\n", body, 200);
    table.ratio(
        "create, durable, audited", 0.3, 0.5, rounds(suite.port(), ours, limit.port(), bare));
  }

  /** Product and limit in turn, the order reversed each round. */
  private List<double[]> rounds(int ours, Load.Request request, int bare, Load.Request bareRequest)
      throws InterruptedException {
    List<double[]> measured = new java.util.ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double product;
      double limit;
      if (round % 2 == 0) {
        product = load.perSecond(ours, request);
        limit = load.perSecond(bare, bareRequest);
      } else {
        limit = load.perSecond(bare, bareRequest);
        product = load.perSecond(ours, request);
      }
      measured.add(new double[] {product, limit});
    }
    return measured;
  }

  private static Load.Request get(String path, String headers) {
    return (wire, number) -> expect(wire.send("GET", path, headers, new byte[0]), 200, path);
  }

  private static Load.Request post(String path, String headers, byte[] body, int status) {
    return (wire, number) -> expect(wire.send("POST", path, headers, body), status, path);
  }

  private static void expect(Wire.Reply reply, int status, String path) throws IOException {
    if (reply.status() != status) {
      throw new IOException(path + " answered " + reply.status() + " " + reply.text());
    }
  }

  private static void shutDown(Path database) {
    try {
      DriverManager.getConnection("jdbc:derby:" + database + ";shutdown=true").close();
    } catch (SQLException expected) {
      // Derby reports a successful shutdown as an error
      if (!"08006".equals(expected.getSQLState())) {
        throw new IllegalStateException(
            String.format(Locale.ROOT, "the database %s is not closed", database), expected);
      }
    }
  }
}
