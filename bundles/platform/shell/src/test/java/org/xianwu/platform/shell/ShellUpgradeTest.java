package org.xianwu.platform.shell;

import org.xianwu.platform.testkit.upgrade.UpgradeContract;

class ShellUpgradeTest extends UpgradeContract {

  ShellUpgradeTest() {
    super("shell", "");
  }
}
