package org.xianwu.platform.approval.domain;

import org.xianwu.platform.api.text.Coded;

/** What somebody did with an approval, in the words of Chinese offices. */
public enum Step implements Coded {
  /** 送审. */
  SUBMIT("submit"),
  /** 重新送审. */
  RESUBMIT("resubmit"),
  /** 同意. */
  AGREE("agree"),
  /** 退回. */
  RETURN("return"),
  /** 转办. */
  TRANSFER("transfer"),
  /** 改派: the task of somebody who left goes to another. */
  REASSIGN("reassign"),
  /** 加签. */
  ADD("add"),
  /** 减签. */
  REMOVE("remove"),
  /** 撤回. */
  WITHDRAW("withdraw"),
  /** 催办. */
  URGE("urge"),
  /** 传阅. */
  CIRCULATE("circulate"),
  /** 延期. */
  EXTEND("extend"),
  /** 挂起. */
  SUSPEND("suspend"),
  /** 恢复. */
  RESUME("resume"),
  /** 撤销. */
  CANCEL("cancel"),
  /** 作废. */
  VOID("void");

  private final String code;

  Step(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether it needs the permission to steer cases instead of being asked. */
  public boolean ofSteering() {
    return switch (this) {
      case REASSIGN, EXTEND, SUSPEND, RESUME, VOID -> true;
      default -> false;
    };
  }

  /** Whether nobody but the applicant takes it, in no stage of the chain. */
  public boolean ofApplicant() {
    return switch (this) {
      case SUBMIT, RESUBMIT, WITHDRAW, CANCEL -> true;
      default -> false;
    };
  }
}
