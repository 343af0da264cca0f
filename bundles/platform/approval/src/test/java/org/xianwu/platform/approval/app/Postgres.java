package org.xianwu.platform.approval.app;

import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.RealPostgres;

/** One server for all tests of this bundle that run on a server too. */
final class Postgres {

  private static RealPostgres server;

  private Postgres() {}

  static synchronized EmbeddedStore store() {
    if (server == null) {
      server = RealPostgres.start();
    }
    return EmbeddedStore.with()
        .schema("approval")
        .unit("approval")
        .database(server.newDatabase(), server.user(), "")
        .open();
  }
}
