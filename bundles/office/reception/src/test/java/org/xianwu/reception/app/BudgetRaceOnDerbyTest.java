package org.xianwu.reception.app;

import org.xianwu.platform.testkit.EmbeddedStore;

class BudgetRaceOnDerbyTest extends BudgetRaceContract {

  @Override
  EmbeddedStore open() {
    return EmbeddedStore.of("reception");
  }
}
