package org.xianwu.itests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.xianwu.platform.testkit.RealPostgres;

/** Where the rows of product and limit lie: the same kind of database for both. */
interface Place extends AutoCloseable {

  /** The lines of the product's configuration, empty for the database that it brings. */
  String configuration();

  /** Whether its {@code like} is so slow that lists need a text index for speed's sake. */
  boolean slowLike();

  /** URL of the product's database, to be used while the product rests. */
  String product();

  /** URL of the limit's database, with the name of its user. */
  String limit();

  /** Lets another process open what this one had filled, and the database know its size. */
  void release() throws SQLException;

  @Override
  void close();

  /** The place named by the option {@code database}: {@code derby} or {@code postgresql}. */
  static Place of(String name, Suite suite, Path folder) {
    return switch (name) {
      case "derby" -> new Embedded(suite.database(), folder.resolve("limit"));
      case "postgresql" -> Server.start();
      default -> throw new IllegalArgumentException("neither derby nor postgresql: " + name);
    };
  }

  /** Two folders of the embedded database. */
  record Embedded(Path ours, Path bare) implements Place {

    @Override
    public String configuration() {
      return "";
    }

    @Override
    public boolean slowLike() {
      return true;
    }

    @Override
    public String product() {
      return "jdbc:derby:" + ours;
    }

    @Override
    public String limit() {
      return "jdbc:derby:" + bare + ";create=true";
    }

    @Override
    public void release() {
      shutDown(ours);
      if (Files.isDirectory(bare)) {
        shutDown(bare);
      }
    }

    @Override
    public void close() {}

    private static void shutDown(Path database) {
      try (Connection never =
          DriverManager.getConnection("jdbc:derby:" + database + ";shutdown=true")) {
        throw new IllegalStateException("the database goes on: " + never);
      } catch (SQLException expected) {
        // Derby reports a successful shutdown as an error; XJ004 means it was not open
        if (!"08006".equals(expected.getSQLState()) && !"XJ004".equals(expected.getSQLState())) {
          throw new IllegalStateException(
              String.format(Locale.ROOT, "the database %s is not closed", database), expected);
        }
      }
    }
  }

  /** Two databases of a server that lives as long as the run. */
  record Server(RealPostgres server, String ours, String bare) implements Place {

    static Server start() {
      RealPostgres server = RealPostgres.start();
      return new Server(server, server.newDatabase(), server.newDatabase());
    }

    @Override
    public String configuration() {
      return "url = " + ours + "\nuser = " + server.user() + "\n";
    }

    @Override
    public boolean slowLike() {
      return false;
    }

    @Override
    public String product() {
      return ours + "?user=" + server.user();
    }

    @Override
    public String limit() {
      return bare + "?user=" + server.user();
    }

    @Override
    public void release() throws SQLException {
      for (String url : List.of(product(), limit())) {
        try (Connection connection = DriverManager.getConnection(url);
            Statement statement = connection.createStatement()) {
          statement.execute("analyze");
        }
      }
    }

    @Override
    public void close() {
      server.close();
    }
  }

  /** Writes the configuration into the unpacked product. */
  default void configure(Path etc) throws IOException {
    if (!configuration().isEmpty()) {
      Files.writeString(etc.resolve("org.xianwu.platform.store.cfg"), configuration());
    }
  }
}
