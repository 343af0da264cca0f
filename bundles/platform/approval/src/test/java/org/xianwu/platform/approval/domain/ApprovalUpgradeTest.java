package org.xianwu.platform.approval.domain;

import org.xianwu.platform.testkit.upgrade.UpgradeContract;

class ApprovalUpgradeTest extends UpgradeContract {

  ApprovalUpgradeTest() {
    super("approval");
  }
}
