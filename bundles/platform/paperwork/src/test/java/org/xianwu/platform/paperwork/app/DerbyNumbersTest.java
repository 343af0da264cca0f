package org.xianwu.platform.paperwork.app;

import org.xianwu.platform.testkit.EmbeddedStore;

class DerbyNumbersTest extends NumbersContract {

  @Override
  EmbeddedStore open() {
    return EmbeddedStore.of("paperwork");
  }
}
