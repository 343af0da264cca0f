package org.xianwu.platform.search;

import org.xianwu.platform.testkit.EmbeddedStore;

class DerbySearchTest extends SearchContract {

  @Override
  EmbeddedStore open() {
    return EmbeddedStore.of("trial");
  }
}
