package org.xianwu.platform.web.replay;

import org.junit.jupiter.api.AutoClose;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.RealPostgres;

class PostgresKeptAnswersTest extends KeptAnswersContract {

  @AutoClose private static final RealPostgres POSTGRES = RealPostgres.start();

  @Override
  EmbeddedStore open() {
    String url = POSTGRES.newDatabase();
    return EmbeddedStore.with().schema("web").database(url, POSTGRES.user(), "").open();
  }
}
