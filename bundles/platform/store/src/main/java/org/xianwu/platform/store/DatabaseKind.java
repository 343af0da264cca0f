package org.xianwu.platform.store;

import java.sql.Driver;
import java.util.Arrays;
import javax.sql.XADataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.apache.derby.jdbc.EmbeddedXADataSource;
import org.postgresql.xa.PGXADataSource;

/** The databases the suite runs on; the URL alone tells which. */
public enum DatabaseKind {
  DERBY("jdbc:derby:", "derby") {
    @Override
    Driver driver() {
      return new EmbeddedDriver();
    }

    @Override
    XADataSource transactional(DatabaseSettings settings) {
      String[] parts = settings.url().substring("jdbc:derby:".length()).split(";");
      EmbeddedXADataSource source = new EmbeddedXADataSource();
      source.setDatabaseName(derbyName(settings));
      if (Arrays.asList(parts).contains("create=true")) {
        source.setCreateDatabase("create");
      }
      if (!settings.user().isEmpty()) {
        source.setUser(settings.user());
        source.setPassword(settings.password());
      }
      return source;
    }
  },
  POSTGRESQL("jdbc:postgresql:", "postgres") {
    @Override
    Driver driver() {
      return new org.postgresql.Driver();
    }

    @Override
    XADataSource transactional(DatabaseSettings settings) {
      PGXADataSource source = new PGXADataSource();
      source.setUrl(settings.url());
      source.setUser(settings.user());
      source.setPassword(settings.password());
      return source;
    }
  };

  private static final int BATCH = 250;

  private final String prefix;
  private final String dictionary;

  DatabaseKind(String prefix, String dictionary) {
    this.prefix = prefix;
    this.dictionary = dictionary;
  }

  /**
   * The database behind a URL.
   *
   * @throws IllegalArgumentException for any other database
   */
  public static DatabaseKind of(String url) {
    return Arrays.stream(values())
        .filter(kind -> url.startsWith(kind.prefix))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("neither a Derby nor a PostgreSQL URL: " + url));
  }

  /** Name of an embedded database: its folder, or {@code memory:…}. */
  static String derbyName(DatabaseSettings settings) {
    return settings.url().substring(DERBY.prefix.length()).split(";")[0];
  }

  /** Its dialect in OpenJPA; equal statements of one flush go to the database together. */
  public String dictionary() {
    return dictionary + "(BatchLimit=" + BATCH + ")";
  }

  abstract Driver driver();

  abstract XADataSource transactional(DatabaseSettings settings);
}
