package org.xianwu.platform.paperwork.app;

import org.xianwu.platform.testkit.EmbeddedStore;

class DerbyFilesTest extends FilesContract {

  @Override
  EmbeddedStore open() {
    return EmbeddedStore.of("paperwork");
  }
}
