package org.xianwu.platform.shell.app;

import org.junit.jupiter.api.AutoClose;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.RealPostgres;

class PostgresPreferencesTest extends PreferencesContract {

  @AutoClose private static final RealPostgres POSTGRES = RealPostgres.start();

  @Override
  EmbeddedStore open() {
    String url = POSTGRES.newDatabase();
    return EmbeddedStore.with().schema("shell").database(url, POSTGRES.user(), "").open();
  }
}
