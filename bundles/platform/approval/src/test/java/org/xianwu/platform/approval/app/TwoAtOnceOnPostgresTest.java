package org.xianwu.platform.approval.app;

import org.xianwu.platform.testkit.EmbeddedStore;

/** The same on a server. */
class TwoAtOnceOnPostgresTest extends TwoAtOnceTest {

  @Override
  EmbeddedStore store() {
    return Postgres.store();
  }
}
