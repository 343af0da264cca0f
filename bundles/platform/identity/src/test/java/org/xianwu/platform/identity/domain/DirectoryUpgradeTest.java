package org.xianwu.platform.identity.domain;

import org.xianwu.platform.testkit.upgrade.UpgradeContract;

class DirectoryUpgradeTest extends UpgradeContract {

  DirectoryUpgradeTest() {
    super("directory", "identity");
  }
}
