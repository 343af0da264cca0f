package org.xianwu.platform.ledger;

class DerbyLedgerTest extends LedgerContract {

  @Override
  TrialHouse open() {
    return TrialHouse.onDerby();
  }
}
