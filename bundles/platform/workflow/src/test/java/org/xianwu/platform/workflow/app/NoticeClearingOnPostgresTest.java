package org.xianwu.platform.workflow.app;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.RealPostgres;

class NoticeClearingOnPostgresTest extends NoticeClearingTest {

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
        .schema("workflow")
        .unit("workflow")
        .database(server.newDatabase(), server.user(), "")
        .open();
  }
}
