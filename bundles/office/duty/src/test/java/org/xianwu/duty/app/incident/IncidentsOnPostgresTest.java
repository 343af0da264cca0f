package org.xianwu.duty.app.incident;

import org.junit.jupiter.api.AfterAll;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.RealPostgres;

class IncidentsOnPostgresTest extends IncidentsContract {

  private final RealPostgres server = RealPostgres.start();

  @AfterAll
  void stop() {
    server.close();
  }

  @Override
  EmbeddedStore open() {
    return EmbeddedStore.with()
        .schema("duty")
        .unit("duty")
        .database(server.newDatabase(), server.user(), "")
        .open();
  }
}
