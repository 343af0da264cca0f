package org.xianwu.platform.shell.app;

import org.xianwu.platform.testkit.EmbeddedStore;

class DerbyPreferencesTest extends PreferencesContract {

  @Override
  EmbeddedStore open() {
    return EmbeddedStore.with().schema("shell").open();
  }
}
