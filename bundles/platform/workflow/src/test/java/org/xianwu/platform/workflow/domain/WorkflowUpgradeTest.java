package org.xianwu.platform.workflow.domain;

import org.xianwu.platform.testkit.upgrade.UpgradeContract;

class WorkflowUpgradeTest extends UpgradeContract {

  WorkflowUpgradeTest() {
    super("workflow");
  }
}
