package org.xianwu.platform.search;

import org.junit.jupiter.api.AutoClose;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.RealPostgres;

class PostgresSearchTest extends SearchContract {

  @AutoClose private static final RealPostgres POSTGRES = RealPostgres.start();

  @Override
  EmbeddedStore open() {
    String url = POSTGRES.newDatabase();
    return EmbeddedStore.with().schema("trial").unit("trial").database(url, "postgres", "").open();
  }
}
