package org.xianwu.platform.testkit;

import org.xianwu.platform.store.DatabaseKind;

/** Everything that the embedded database does, on a server. */
class StoreOnPostgresTest extends StoreTest {

  @Override
  EmbeddedStore open() {
    return Databases.place(DatabaseKind.POSTGRESQL).open();
  }
}
