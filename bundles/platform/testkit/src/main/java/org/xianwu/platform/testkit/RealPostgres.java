package org.xianwu.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of the test's own, with its own cluster, on a free port. When the server is
 * not installed it is installed as root, else the test fails and says so; it is never skipped.
 */
public final class RealPostgres implements AutoCloseable {

  private static final Path BINARIES = Path.of("/usr/lib/postgresql/15/bin");
  private static final String USER = "postgres";
  private static final long START_SECONDS = 120;

  private final Path cluster;
  private final int port;
  private Process server;

  private RealPostgres(Path cluster, int port) {
    this.cluster = cluster;
    this.port = port;
  }

  /** Makes a cluster and starts the server. */
  public static RealPostgres start() {
    try {
      requireServer();
      Path cluster = Files.createTempDirectory("xianwu-postgresql");
      RealPostgres postgres = new RealPostgres(cluster, freePort());
      postgres.initialise();
      postgres.run();
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::kill));
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireServer() throws IOException {
    if (!Files.isExecutable(BINARIES.resolve("postgres"))) {
      if (!root()) {
        throw new IllegalStateException(
            "PostgreSQL 15 is needed in " + BINARIES + ": install the package postgresql-15");
      }
      command(List.of("apt-get", "update"));
      command(List.of("apt-get", "install", "-y", "--no-install-recommends", "postgresql-15"));
    }
  }

  private void initialise() throws IOException {
    if (root()) {
      command(List.of("chown", USER, cluster.toString()));
    }
    command(
        asUser(
            BINARIES.resolve("initdb").toString(),
            "-D",
            cluster.resolve("data").toString(),
            "-U",
            USER,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8"));
  }

  private void run() throws IOException {
    List<String> command =
        asUser(
            BINARIES.resolve("postgres").toString(),
            "-D",
            cluster.resolve("data").toString(),
            "-p",
            Integer.toString(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=" + cluster,
            "-c",
            "max_connections=200",
            "-c",
            "shared_buffers=64MB");
    server =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Files.createTempFile("xianwu-postgresql", ".log").toFile())
            .start();
    awaitAnswer();
  }

  private void awaitAnswer() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (true) {
      try (Connection connection = DriverManager.getConnection(url("postgres"), USER, "")) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException e) {
        if (System.nanoTime() > end || !server.isAlive()) {
          throw new IllegalStateException("PostgreSQL does not answer on port " + port, e);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A new database in the server. */
  public String newDatabase() {
    String name = "x" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(url("postgres"), USER, "");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return url(name);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public String user() {
    return USER;
  }

  /** Kills all processes of the server at once, as a crash would. */
  public void kill() {
    if (server != null) {
      List<ProcessHandle> processes =
          Stream.concat(server.descendants(), Stream.of(server.toHandle())).toList();
      processes.forEach(ProcessHandle::destroyForcibly);
      // the lock of its socket counts as held until the very process is gone
      processes.forEach(process -> process.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    }
  }

  /** Starts the server again on the same cluster after {@link #kill()}. */
  public void restart() {
    try {
      server.onExit().join();
      Files.deleteIfExists(cluster.resolve("data/postmaster.pid"));
      run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
    server.onExit().join();
    try (Stream<Path> files = Files.walk(cluster)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                if (!file.toFile().delete()) {
                  file.toFile().deleteOnExit();
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static List<String> asUser(String... command) {
    List<String> words = new ArrayList<>();
    if (root()) {
      words.addAll(List.of("runuser", "-u", USER, "--"));
    }
    words.addAll(List.of(command));
    return words;
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void command(List<String> words) throws IOException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", words) + " failed:\n" + output);
    }
  }
}
