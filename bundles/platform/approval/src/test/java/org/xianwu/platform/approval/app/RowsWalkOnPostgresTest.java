package org.xianwu.platform.approval.app;

import org.xianwu.platform.testkit.EmbeddedStore;

/** The same walk on a server. */
class RowsWalkOnPostgresTest extends RowsWalkTest {

  @Override
  EmbeddedStore store() {
    return Postgres.store();
  }
}
