package org.xianwu.itests.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product as a process, with the practice county. */
final class Suite {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PSS = Pattern.compile("^Pss:\\s+(\\d+) kB", Pattern.MULTILINE);

  private final Path home;
  private final Path output;
  private final int port;
  private Process process;
  private String cookie = "";
  private String csrf = "";

  Suite(Path folder) throws IOException, InterruptedException {
    run("rm", "-rf", folder.toString());
    Files.createDirectories(folder);
    run("tar", "xzf", System.getProperty("product.archive"), "-C", folder.toString());
    home = folder.resolve("xianwu-" + System.getProperty("product.version"));
    output = folder.resolve("console.txt");
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  Path database() {
    return home.resolve("data/derby");
  }

  Path etc() {
    return home.resolve("etc");
  }

  /** Number of the virtual machine's process. */
  long process() {
    return machine().pid();
  }

  Path index() {
    return home.resolve("data/index");
  }

  /** Starts it; returns the seconds until a signed-in clerk's first page of the ledger. */
  double start(String page) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("bin/xianwu").toString(), "run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().put("XIANWU_HTTP_PORT", Integer.toString(port));
    builder.environment().put("XIANWU_PRACTICE", "true");
    long begin = System.nanoTime();
    process = builder.start();
    while (!firstPage(page)) {
      if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(5)) {
        throw new IOException("the product does not start, see " + output);
      }
      Thread.sleep(20);
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  /** Waits until the clerk's request is answered as wanted. */
  void await(String path, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
    try (Wire wire = new Wire(port)) {
      while (true) {
        Wire.Reply reply = wire.send("GET", path, headers(), new byte[0]);
        if (reply.status() == 200 && wanted.test(JSON.readTree(reply.body()))) {
          return;
        }
        Thread.sleep(50);
      }
    }
  }

  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor(60, TimeUnit.SECONDS);
  }

  /** Headers of the signed-in clerk. */
  String headers() {
    return "Cookie: "
        + cookie
        + "\r\nX-CSRF-Token: "
        + csrf
        + "\r\nContent-Type: application/json\r\n";
  }

  void signIn(String account) throws IOException {
    try (Wire wire = new Wire(port)) {
      JsonNode session = JSON.readTree(wire.send("GET", "/api/session", "", new byte[0]).body());
      for (JsonNode shown : session.path("practiceAccounts")) {
        if (shown.path("name").asText().equals(account)) {
          byte[] body =
              JSON.createObjectNode()
                  .put("account", account)
                  .put("password", shown.path("password").asText())
                  .toString()
                  .getBytes(StandardCharsets.UTF_8);
          Wire.Reply reply =
              wire.send("POST", "/api/session", "Content-Type: application/json\r\n", body);
          cookie = reply.headers().getOrDefault("set-cookie", "").split(";")[0];
          csrf = JSON.readTree(reply.body()).path("csrf").asText();
          return;
        }
      }
    }
    throw new IOException("no practice account " + account);
  }

  /** Memory of the process in MB, shared pages counted by their share. */
  double memory() throws IOException {
    Matcher pss =
        PSS.matcher(Files.readString(Path.of("/proc/" + machine().pid() + "/smaps_rollup")));
    return pss.find() ? Long.parseLong(pss.group(1)) / 1024.0 : Double.NaN;
  }

  /** Heap in MB that is still used after two full collections. */
  double heap() throws IOException, InterruptedException {
    jcmd("GC.run");
    jcmd("GC.run");
    return sum("used (\\d+)K", jcmd("GC.heap_info"));
  }

  /** Young and old generation together; what follows them in the answer is no heap. */
  private static double sum(String figure, String said) {
    Matcher found = Pattern.compile(figure).matcher(said);
    double all = 0;
    for (int generation = 0; generation < 2 && found.find(); generation++) {
      all += Long.parseLong(found.group(1)) / 1024.0;
    }
    return all;
  }

  /** Heap in MB that the virtual machine holds at the moment, used or not. */
  double heapSize() throws IOException, InterruptedException {
    return sum("total (\\d+)K", jcmd("GC.heap_info"));
  }

  /** Seconds from the administrator's click until the function answers again. */
  double functionReturns(String function) throws IOException, InterruptedException {
    operate(function, "remove");
    long begin = System.nanoTime();
    operate(function, "install");
    try (Wire wire = new Wire(port)) {
      while (wire.send("GET", "/api/" + function + "/openapi.json", headers(), new byte[0]).status()
          != 200) {
        Thread.sleep(10);
      }
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private void operate(String function, String action) throws IOException, InterruptedException {
    try (Wire wire = new Wire(port)) {
      wire.send(
          "POST", "/api/operations/functions/" + function + "/" + action, headers(), new byte[0]);
      while (JSON.readTree(
              wire.send("GET", "/api/operations/operation", headers(), new byte[0]).body())
          .path("running")
          .asBoolean()) {
        Thread.sleep(10);
      }
    }
  }

  private boolean firstPage(String page) {
    try (Wire wire = new Wire(port)) {
      if (cookie.isEmpty()) {
        return wire.send("GET", page, "", new byte[0]).status() == 401;
      }
      return wire.send("GET", page, headers(), new byte[0]).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private ProcessHandle machine() {
    return process
        .toHandle()
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElse(process.toHandle());
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Process asked =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                Long.toString(machine().pid()),
                command)
            .redirectErrorStream(true)
            .start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asked.waitFor();
    return said;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException(String.join(" ", command));
    }
  }
}
