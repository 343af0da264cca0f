package org.xianwu.platform.paperwork.domain;

import org.xianwu.platform.testkit.upgrade.UpgradeContract;

class PaperworkUpgradeTest extends UpgradeContract {

  PaperworkUpgradeTest() {
    super("paperwork");
  }
}
