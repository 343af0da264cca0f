package org.xianwu.duty.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/** What a rule about a person says (人员规则): exempt, away, or to be treated with care. */
public enum PersonRuleKind implements Coded {
  PREGNANCY("pregnancy", Effect.EXEMPT),
  NURSING("nursing", Effect.EXEMPT),
  ILLNESS("illness", Effect.EXEMPT),
  AGE("age", Effect.EXEMPT),
  /** Sent to another place for a time (援派). */
  SECONDMENT("secondment", Effect.EXEMPT),
  OTHER("other", Effect.EXEMPT),
  LEAVE("leave", Effect.AWAY),
  OUTING("outing", Effect.AWAY),
  TRAINING("training", Effect.AWAY),
  /** Never the only officer of a shift, never beside another newcomer. */
  NEWCOMER("newcomer", Effect.CARE),
  /** To be spared where others can serve. */
  ELDER("elder", Effect.CARE),
  /** Shifts in a month at most. */
  MOST("most", Effect.CARE),
  /** Never in one shift with somebody: spouses, relatives. */
  APART("apart", Effect.CARE);

  private enum Effect {
    EXEMPT,
    AWAY,
    CARE
  }

  private final String code;
  private final Effect effect;

  PersonRuleKind(String code, Effect effect) {
    this.code = code;
    this.effect = effect;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The kind with that code.
   *
   * @throws Problem {@code duty.rule-kind-unknown}
   */
  public static PersonRuleKind of(String code) {
    return Coded.of(PersonRuleKind.class, code, DutyProblem.RULE_KIND_UNKNOWN);
  }

  /** Whether the person does not serve at all meanwhile. */
  public boolean keepsAway() {
    return effect != Effect.CARE;
  }

  /** Whether somebody has to approve it; the reason is private then. */
  public boolean exemption() {
    return effect == Effect.EXEMPT;
  }
}
