package org.xianwu.duty.domain;

import org.xianwu.platform.testkit.upgrade.UpgradeContract;

class DutyUpgradeTest extends UpgradeContract {

  DutyUpgradeTest() {
    super("duty");
  }
}
