package org.xianwu.platform.approval.app;

import java.util.List;
import org.xianwu.platform.api.approval.ProposedStage.Condition;
import org.xianwu.platform.api.approval.ProposedStage.Operator;
import org.xianwu.platform.api.approval.ProposedStage.Who;
import org.xianwu.platform.approval.domain.StageRule;

/** Stages of chains, the way a county writes them. */
final class Rules {

  private Rules() {}

  static Condition atLeast(int amount) {
    return new Condition("amount", Operator.AT_LEAST, Integer.toString(amount));
  }

  static Condition level(String code) {
    return new Condition("level", Operator.IS, code);
  }

  /** The stage when one of the conditions holds. */
  static StageRule when(StageRule rule, Condition... oneOf) {
    return with(rule, rule.who(), rule.code(), List.of(oneOf), false);
  }

  /** The stage when all conditions hold. */
  static StageRule whenAll(StageRule rule, Condition... all) {
    return with(rule, rule.who(), rule.code(), List.of(all), true);
  }

  /** The stage for others. */
  static StageRule by(StageRule rule, Who who, String code) {
    return with(rule, who, code, rule.conditions(), rule.matchAll());
  }

  private static StageRule with(
      StageRule rule, Who who, String code, List<Condition> conditions, boolean all) {
    return new StageRule(
        rule.name(), rule.together(), who, code, rule.people(), conditions, all, rule.limit());
  }
}
