package org.xianwu.reception.app;

import org.xianwu.platform.testkit.EmbeddedStore;

class InvoiceRaceOnDerbyTest extends InvoiceRaceContract {

  @Override
  EmbeddedStore open() {
    return EmbeddedStore.of("reception");
  }
}
