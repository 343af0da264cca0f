package org.xianwu.itests.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** The product, unpacked from its archive into a folder of its own and run as a process. */
final class Product implements AutoCloseable {

  /** State of a socket in the kernel's tables. */
  private static final String LISTENS = "0A";

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path home;
  private final int port;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private Certificate certificate;
  private int securePort;
  private Process process;

  private Product(Path home, int port) {
    this.home = home;
    this.port = port;
    environment.put("XIANWU_HTTP_PORT", Integer.toString(port));
    environment.put("XIANWU_CLASS_ARCHIVE", "false");
  }

  /** Unpacks the archive under the given name; a former try under that name is removed. */
  static Product unpack(String name) {
    Path folder = Path.of(System.getProperty("product.folder"), name);
    try {
      run("rm", "-rf", folder.toString());
      Files.createDirectories(folder);
      run("tar", "xzf", System.getProperty("product.archive"), "-C", folder.toString());
      Path home = folder.resolve("xianwu-" + System.getProperty("product.version"));
      return new Product(home, freePort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Product practice() {
    environment.put("XIANWU_PRACTICE", "true");
    return this;
  }

  Product with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Writes a configuration file before the start. */
  Product configured(String pid, String content) {
    try {
      Files.writeString(home.resolve("etc").resolve(pid + ".cfg"), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Encrypted connections alone, under a certificate of its own, set as the comments of the file
   * say.
   */
  Product encrypted() {
    certificate = Certificate.issue(home.resolve("etc/keys"));
    Path file = home.resolve("etc/org.apache.felix.http.cfg");
    try {
      String settings =
          Files.readString(file)
              .replace("#org.apache.felix.https", "org.apache.felix.https")
              .replace("#org.apache.felix.http.enable", "org.apache.felix.http.enable")
              .replace("#org.osgi.service.http.port.secure", "org.osgi.service.http.port.secure")
              .replace("port.secure = 8443", "port.secure = " + freePort())
              .replace("keystore.password =", "keystore.password = " + Certificate.PASSWORD);
      Files.writeString(file, settings);
      securePort = Integer.parseInt(settings.replaceAll("(?s).*port\\.secure = (\\d+).*", "$1"));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Trusts the product's own certificate, when it has one. */
  HttpClient.Builder client() {
    HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10));
    return certificate == null ? client : client.sslContext(certificate.trust());
  }

  /** Starts it and waits until it says that it is well and lets people in. */
  Product start() {
    launch();
    awaitStatus("/health", 200);
    awaitStatus("/api/session", 200);
    return this;
  }

  /** Starts it without waiting. */
  void launch() {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(home.resolve("bin/xianwu").toString(), "run")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
      builder.environment().putAll(environment);
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the path answers with the status. */
  void awaitStatus(String path, int status) {
    Instant end = Instant.now().plus(PATIENCE);
    int last = 0;
    while (Instant.now().isBefore(end)) {
      if (process != null && !process.isAlive()) {
        throw new IllegalStateException("the product stopped by itself:\n" + tail());
      }
      last = statusOf(path);
      if (last == status) {
        return;
      }
      pause();
    }
    throw new IllegalStateException(path + " answers " + last + ", not " + status + ":\n" + tail());
  }

  /** Waits until it says the words in its log. */
  void awaitLog(String words) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!log().contains(words)) {
      if (Instant.now().isAfter(end) || !process.isAlive()) {
        throw new IllegalStateException("the log does not say \"" + words + "\":\n" + tail());
      }
      pause();
    }
  }

  int statusOf(String path) {
    try {
      return client()
          .build()
          .send(
              HttpRequest.newBuilder(url(path)).timeout(Duration.ofSeconds(10)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  URI url(String path) {
    return certificate == null
        ? URI.create("http://127.0.0.1:" + port + path)
        : URI.create("https://127.0.0.1:" + securePort + path);
  }

  Path home() {
    return home;
  }

  int port() {
    return port;
  }

  Path data() {
    return environment.containsKey("XIANWU_DATA")
        ? Path.of(environment.get("XIANWU_DATA"))
        : home.resolve("data");
  }

  long pid() {
    return virtualMachine().pid();
  }

  /** Addresses and ports on which its process listens, {@code address:port}. */
  Set<String> listening() throws IOException {
    Set<String> sockets = new HashSet<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(Path.of("/proc/" + pid() + "/fd"))) {
      for (Path file : files) {
        if (Files.isSymbolicLink(file)) {
          sockets.add(Files.readSymbolicLink(file).toString());
        }
      }
    }
    Set<String> found = new TreeSet<>();
    for (String table : new String[] {"tcp", "tcp6"}) {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid() + "/net/" + table))) {
        String[] field = line.trim().split("\\s+");
        if (field[3].equals(LISTENS) && sockets.contains("socket:[" + field[9] + "]")) {
          found.add(address(field[1]));
        }
      }
    }
    return found;
  }

  /** From the kernel's notation, words of four bytes in the order of the machine. */
  private static String address(String hexadecimal) throws IOException {
    String[] parts = hexadecimal.split(":");
    byte[] bytes = HexFormat.of().parseHex(parts[0]);
    for (int word = 0; word < bytes.length; word += 4) {
      byte[] turned = {bytes[word + 3], bytes[word + 2], bytes[word + 1], bytes[word]};
      System.arraycopy(turned, 0, bytes, word, 4);
    }
    return InetAddress.getByAddress(bytes).getHostAddress() + ":" + Integer.parseInt(parts[1], 16);
  }

  /** Ends it as an operator does. */
  void stop() {
    if (process == null || !process.isAlive()) {
      return;
    }
    process.destroy();
    await(60);
  }

  /** Pulls the plug. */
  void kill() {
    ProcessHandle machine = virtualMachine();
    machine.destroyForcibly();
    process.destroyForcibly();
    await(20);
    machine.onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }

  /** Everything it wrote to its console and log. */
  String log() {
    StringBuilder all = new StringBuilder();
    for (Path file : new Path[] {console(), data().resolve("log/xianwu.log")}) {
      if (Files.exists(file)) {
        try {
          all.append(Files.readString(file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return all.toString();
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      stop();
    }
  }

  private ProcessHandle virtualMachine() {
    return process
        .toHandle()
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElse(process.toHandle());
  }

  private void await(int seconds) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the product does not stop:\n" + tail());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Path console() {
    return home.resolveSibling("console.txt");
  }

  private String tail() {
    String all = log();
    return all.substring(Math.max(0, all.length() - 6000));
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void run(String... command) throws IOException {
    try {
      Process done = new ProcessBuilder(command).inheritIO().start();
      if (done.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
