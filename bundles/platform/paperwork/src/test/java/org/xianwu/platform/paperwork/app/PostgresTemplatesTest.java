package org.xianwu.platform.paperwork.app;

import org.junit.jupiter.api.AutoClose;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.RealPostgres;

class PostgresTemplatesTest extends TemplatesContract {

  @AutoClose private static final RealPostgres POSTGRES = RealPostgres.start();

  @Override
  EmbeddedStore open() {
    return EmbeddedStore.with()
        .schema("paperwork")
        .unit("paperwork")
        .database(POSTGRES.newDatabase(), "postgres", "")
        .open();
  }
}
