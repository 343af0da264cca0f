package org.xianwu.platform.testkit.upgrade;

class AuditUpgradeTest extends UpgradeContract {

  AuditUpgradeTest() {
    super("audit", "");
  }
}
