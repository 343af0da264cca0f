package org.xianwu.reception.domain;

import org.xianwu.platform.testkit.upgrade.UpgradeContract;

class ReceptionUpgradeTest extends UpgradeContract {

  ReceptionUpgradeTest() {
    super("reception");
  }
}
