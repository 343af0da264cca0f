package org.xianwu.platform.approval.rest;

import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.approval.domain.Step;

/** Steps as the timeline names them. */
final class StepNames {

  private StepNames() {}

  static Label of(Step step) {
    return switch (step) {
      case SUBMIT -> Label.of("送审", "Submitted");
      case RESUBMIT -> Label.of("重新送审", "Submitted again");
      case AGREE -> Label.of("同意", "Agreed");
      case RETURN -> Label.of("退回", "Returned");
      case TRANSFER -> Label.of("转办", "Passed on");
      case REASSIGN -> Label.of("改派", "Reassigned");
      case ADD -> Label.of("加签", "Asked more people");
      case REMOVE -> Label.of("减签", "Took out");
      case WITHDRAW -> Label.of("撤回", "Taken back");
      case URGE -> Label.of("催办", "Urged");
      case CIRCULATE -> Label.of("传阅", "Sent to read");
      case EXTEND -> Label.of("延期", "Extended");
      case SUSPEND -> Label.of("挂起", "Suspended");
      case RESUME -> Label.of("恢复", "Resumed");
      case CANCEL -> Label.of("撤销", "Cancelled");
      case VOID -> Label.of("作废", "Declared void");
    };
  }
}
