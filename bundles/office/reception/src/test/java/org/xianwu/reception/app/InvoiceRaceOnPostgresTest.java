package org.xianwu.reception.app;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.RealPostgres;

class InvoiceRaceOnPostgresTest extends InvoiceRaceContract {

  private static RealPostgres server;

  @BeforeAll
  static void start() {
    server = RealPostgres.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  EmbeddedStore open() {
    return EmbeddedStore.with()
        .schema("reception")
        .unit("reception")
        .database(server.newDatabase(), server.user(), "")
        .open();
  }
}
