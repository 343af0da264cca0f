package org.xianwu.itests.benchmark;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/**
 * Drives the product and the limit in turn and prints the table of budgets. The product's figures
 * include sign-in, permission, audit and durability.
 */
public final class Benchmark {

  private static final String TABLE = "duty.log_line";
  private static final String LEDGER = "/api/duty/log";
  private static final String FILTER = "category";
  private static final String CLERK = "xuqinghe";
  private static final int ROUNDS = 3;

  private final int rows = Integer.getInteger("rows", 100_000);
  private final int large = Integer.getInteger("large", 0);
  private final long warm = Long.getLong("warm", 15_000);
  private final Load load =
      new Load(Integer.getInteger("clients", 4), 500, Long.getLong("run", 3_000));
  private final Table table = new Table();
  private final Suite suite;
  private final Place place;
  private Rows shape;
  private String value;
  private long id;

  private Benchmark(Path folder) throws IOException, InterruptedException {
    suite = new Suite(folder);
    place = Place.of(System.getProperty("database", "derby"), suite, folder);
  }

  /** Prints the table; needs the archive of the product. */
  public static void main(String[] arguments) throws Exception {
    new Benchmark(Path.of(System.getProperty("benchmark.folder"))).run();
  }

  private void run() throws Exception {
    try (place) {
      place.configure(suite.etc());
      double cold = suite.start(LEDGER);
      suite.signIn(CLERK);
      suite.await(LEDGER + "/total", answer -> answer.path("count").asInt() > 100);
      suite.stop();
      fill();

      suite.start(LEDGER);
      suite.signIn(CLERK);
      try (LimitProcess limit = LimitProcess.start(place.limit(), FILTER)) {
        requests(limit);
      }
      table.figure("memory after load, PSS", suite.memory(), "MB", 400, 320);
      table.figure("heap after two collections", suite.heap(), "MB", 85, 60);
      export();
      suite.signIn("sysadmin");
      table.figure("function added until it answers", suite.functionReturns("duty"), "s", 2, 1);
      suite.signIn(CLERK);
      suite.stop();
      table.figure("warm start until the first page with data", suite.start(LEDGER), "s", 6, 4);
      suite.stop();
      table.figure("first start ever", cold, "s", Double.NaN, Double.NaN);
      if (large > 0) {
        pageOfLargeTable();
      }
    } finally {
      table.print();
    }
  }

  /** The same rows for both. */
  private void fill() throws Exception {
    try (Connection product = DriverManager.getConnection(place.product());
        Connection limit = DriverManager.getConnection(place.limit())) {
      shape = new Rows(product, TABLE);
      shape.multiply(product, rows);
      shape.copy(product, limit, FILTER);
      Object[] sample = shape.first(limit, "item", 1).get(0);
      value = sample[shape.columns().indexOf(FILTER)].toString();
      id = (Long) sample[shape.columns().indexOf("id")];
      product.commit();
      limit.commit();
    }
    place.release();
    // written behind the product's back, the rows are not in its index
    new ProcessBuilder("rm", "-rf", suite.index().toString()).start().waitFor();
  }

  private void requests(LimitProcess limit) throws InterruptedException {
    String json =
        "{\"at\":\"2026-01-01T00:00:00Z\",\"category\":\""
            + value
            + "\",\"source\":\"call\",\"content\":\"水库水位正常\"}";
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String text = URLEncoder.encode("滑坡隐患", StandardCharsets.UTF_8);
    table.ratio(
        "filtered page of 20 of " + rows + " rows",
        0.25,
        0.5,
        rounds(limit, get(page(), suite.headers()), get("/page?" + FILTER + "=" + value, "")));
    table.ratio(
        "read one",
        0.35,
        0.6,
        rounds(limit, get(LEDGER + "/" + id, suite.headers()), get("/read?id=" + id, "")));
    table.ratio(
        "text search against LIKE",
        place.slowLike() ? 5 : Double.NaN,
        place.slowLike() ? 20 : Double.NaN,
        rounds(
            limit,
            get(LEDGER + "?size=20&q=" + text, suite.headers()),
            get("/like?text=" + text, "")));
    table.ratio(
        "create, durable, audited",
        0.3,
        0.5,
        rounds(
            limit,
            post(LEDGER, suite.headers(), body, 201),
            post("/create", "Content-Type: application/json\r\n", body, 200)));
  }

  /** Streams the whole ledger into a spreadsheet. */
  private void export() throws IOException, InterruptedException {
    double before = suite.heapSize();
    long begin = System.nanoTime();
    try (Wire wire = new Wire(suite.port())) {
      String path = LEDGER + "/export.xlsx";
      expect(wire.send("GET", path, suite.headers(), new byte[0]), 200, path);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    table.figure("rows a second into xlsx", rows / seconds, "", Double.NaN, Double.NaN);
    table.figure("growth of the heap by it", suite.heapSize() - before, "MB", 64, 32);
  }

  /** Each size after a start of its own: a machine that ran longer would have the faster code. */
  private void pageOfLargeTable() throws Exception {
    double usual = pagesAfterStart();
    try (Connection product = DriverManager.getConnection(place.product())) {
      shape.multiply(product, large);
    }
    place.release();
    double slower = usual / pagesAfterStart();
    table.figure("the same page at " + large + " rows, slower by", slower, "", 2, 1.1);
  }

  private double pagesAfterStart() throws IOException, InterruptedException {
    suite.start(LEDGER);
    suite.signIn(CLERK);
    Side ours = new Side(suite.port(), suite.process(), get(page(), suite.headers()));
    load.warm(ours, warm);
    double rate = load.measure(ours).perSecond();
    suite.stop();
    return rate;
  }

  private String page() {
    return LEDGER + "?size=20&" + FILTER + "=" + value;
  }

  /** Product and limit in turn, the order reversed each round. */
  private List<Table.Round> rounds(LimitProcess limit, Load.Request request, Load.Request bare)
      throws InterruptedException {
    Side ours = new Side(suite.port(), suite.process(), request);
    Side theirs = new Side(limit.port(), limit.process().pid(), bare);
    load.warm(theirs, warm);
    load.warm(ours, warm);
    List<Table.Round> measured = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Load.Measured first = load.measure(round % 2 == 0 ? ours : theirs);
      Load.Measured second = load.measure(round % 2 == 0 ? theirs : ours);
      measured.add(
          round % 2 == 0 ? new Table.Round(first, second) : new Table.Round(second, first));
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
}
