package org.xianwu.platform.paperwork.app;

import org.xianwu.platform.testkit.EmbeddedStore;

class DerbyTemplatesTest extends TemplatesContract {

  @Override
  EmbeddedStore open() {
    return EmbeddedStore.of("paperwork");
  }
}
