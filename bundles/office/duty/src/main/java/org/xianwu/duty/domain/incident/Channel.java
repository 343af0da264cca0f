package org.xianwu.duty.domain.incident;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** How a written report travels (报送渠道). */
public enum Channel implements Named {
  /** 值班信息系统、上级值班平台 */
  PLATFORM("platform", "值班平台", "Duty platform"),
  /** 加密传真 */
  FAX("fax", "传真", "Fax"),
  /** 机要交换、专人送达 */
  COURIER("courier", "专人送达", "Courier"),
  /** 电子政务内网邮件 */
  MAIL("mail", "政务邮件", "Government mail");

  private final String code;
  private final Label label;

  Channel(String code, String zh, String en) {
    this.code = code;
    this.label = Label.of(zh, en);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Label label() {
    return label;
  }

  /**
   * The value with that code.
   *
   * @throws Problem {@code duty.choice-unknown}
   */
  public static Channel of(String code) {
    return Coded.of(Channel.class, code, IncidentProblem.CHOICE_UNKNOWN);
  }
}
