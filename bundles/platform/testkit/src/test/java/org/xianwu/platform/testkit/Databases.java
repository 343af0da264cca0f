package org.xianwu.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xianwu.platform.store.DatabaseKind;

/** Opens the store on either database, on disk, so that it can be opened again. */
final class Databases {

  private static RealPostgres postgres;

  private Databases() {}

  static synchronized RealPostgres postgres() {
    if (postgres == null) {
      postgres = RealPostgres.start();
    }
    return postgres;
  }

  /** Where a new database is to be. */
  static Place place(DatabaseKind kind) {
    try {
      Path data = Files.createTempDirectory("xianwu");
      return kind == DatabaseKind.DERBY
          ? new Place("jdbc:derby:" + data.resolve("derby") + ";create=true", "", data)
          : new Place(postgres().newDatabase(), postgres().user(), data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** URL, user and data folder. */
  record Place(String url, String user, Path data) {

    EmbeddedStore open() {
      return EmbeddedStore.with()
          .schema("trial")
          .schema("branch")
          .unit("trial")
          .database(url, user, "")
          .data(data)
          .open();
    }
  }
}
