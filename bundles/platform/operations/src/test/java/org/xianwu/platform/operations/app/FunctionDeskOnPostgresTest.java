package org.xianwu.platform.operations.app;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.RealPostgres;

class FunctionDeskOnPostgresTest extends FunctionDeskTest {

  private static RealPostgres server;

  @BeforeAll
  static void startServer() {
    server = RealPostgres.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Override
  EmbeddedStore store() {
    return EmbeddedStore.with()
        .schema("operations")
        .unit("operations")
        .database(server.newDatabase(), server.user(), "")
        .open();
  }
}
