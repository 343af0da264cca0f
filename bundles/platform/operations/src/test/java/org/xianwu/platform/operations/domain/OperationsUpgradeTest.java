package org.xianwu.platform.operations.domain;

import org.xianwu.platform.testkit.upgrade.UpgradeContract;

class OperationsUpgradeTest extends UpgradeContract {

  OperationsUpgradeTest() {
    super("operations");
  }
}
