package org.xianwu.duty.app.incident;

import org.xianwu.platform.testkit.EmbeddedStore;

class IncidentsOnDerbyTest extends IncidentsContract {

  @Override
  EmbeddedStore open() {
    return EmbeddedStore.of("duty");
  }
}
