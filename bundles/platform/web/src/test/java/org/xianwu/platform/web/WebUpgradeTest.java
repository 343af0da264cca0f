package org.xianwu.platform.web;

import org.xianwu.platform.testkit.upgrade.UpgradeContract;

class WebUpgradeTest extends UpgradeContract {

  WebUpgradeTest() {
    super("web", "");
  }
}
