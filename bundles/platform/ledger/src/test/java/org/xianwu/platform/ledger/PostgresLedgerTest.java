package org.xianwu.platform.ledger;

import org.junit.jupiter.api.AutoClose;
import org.xianwu.platform.testkit.RealPostgres;

class PostgresLedgerTest extends LedgerContract {

  @AutoClose private static final RealPostgres POSTGRES = RealPostgres.start();

  @Override
  TrialHouse open() {
    return TrialHouse.onPostgres(POSTGRES.newDatabase());
  }
}
