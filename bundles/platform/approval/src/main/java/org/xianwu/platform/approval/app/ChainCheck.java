package org.xianwu.platform.approval.app;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Holders;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.approval.ApprovalSubject.Attribute;
import org.xianwu.platform.api.approval.ProposedStage.Condition;
import org.xianwu.platform.api.approval.ProposedStage.Operator;
import org.xianwu.platform.api.approval.ProposedStage.Who;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.approval.domain.StageRule;
import org.xianwu.platform.approval.machine.ApprovalProblem;

/** Refuses a chain that nobody could answer, or whose conditions mean nothing. */
@Component(service = ChainCheck.class)
public final class ChainCheck {

  private static final int NAME = 60;
  private static final int MOST_STAGES = 20;

  private final Holders holders;
  private final Finder finder;

  @Activate
  public ChainCheck(@Reference Holders holders, @Reference Finder finder) {
    this.holders = Objects.requireNonNull(holders);
    this.finder = Objects.requireNonNull(finder);
  }

  /**
   * Refuses with every fault at its place, {@code stages[1].people}.
   *
   * @throws Problem {@code request.invalid}
   */
  void require(ApprovalSubject subject, List<StageRule> stages) {
    Problem refused = Problem.of(CommonProblem.INVALID);
    if (stages.isEmpty()) {
      refused.field("stages", CommonProblem.REQUIRED);
    }
    if (stages.size() > MOST_STAGES) {
      refused.field("stages", Problem.of(CommonProblem.OUT_OF_RANGE).with("max", MOST_STAGES));
    }
    if (!stages.isEmpty() && stages.stream().noneMatch(one -> one.conditions().isEmpty())) {
      refused.field("stages", Problem.of(ApprovalProblem.NO_STAGE).with("kind", subject.kind()));
    }
    Map<String, Attribute> known =
        subject.attributes().stream()
            .collect(Collectors.toMap(Attribute::key, Function.identity()));
    int at = 0;
    for (StageRule rule : stages) {
      check(rule, "stages[" + at++ + "]", known, refused);
    }
    refused.throwIfAnyField();
  }

  private void check(StageRule rule, String at, Map<String, Attribute> known, Problem refused) {
    if (rule.name().isBlank()) {
      refused.field(at + ".name", CommonProblem.REQUIRED);
    } else if (rule.name().length() > NAME) {
      refused.field(at + ".name", Problem.of(CommonProblem.TOO_LONG).with("max", NAME));
    }
    Problem nobody = Problem.of(ApprovalProblem.STAGE_EMPTY).with("stage", rule.name());
    if (rule.who() == Who.ROLE && holders.ofRole(rule.code()).isEmpty()) {
      refused.field(at + ".code", nobody);
    }
    if (rule.who() == Who.POST && rule.code().isBlank()) {
      refused.field(at + ".code", CommonProblem.REQUIRED);
    }
    if (rule.who() == Who.PEOPLE && rule.people().stream().noneMatch(finder::reachable)) {
      refused.field(at + ".people", nobody);
    }
    for (Condition condition : rule.conditions()) {
      check(condition, at + ".conditions", known, refused);
    }
  }

  private static void check(
      Condition condition, String at, Map<String, Attribute> known, Problem refused) {
    Attribute attribute = known.get(condition.attribute());
    if (attribute == null) {
      refused.field(
          at,
          Problem.of(ApprovalProblem.ATTRIBUTE_UNKNOWN).with("attribute", condition.attribute()));
      return;
    }
    boolean sized = condition.operator() != Operator.IS && condition.operator() != Operator.IS_NOT;
    if ((sized || attribute.number()) && !number(condition.value())) {
      refused.field(
          at, Problem.of(ApprovalProblem.VALUE_NO_NUMBER).with("value", condition.value()));
    } else if (!attribute.choices().isEmpty()
        && !attribute.choices().containsKey(condition.value())) {
      refused.field(at, CommonProblem.UNKNOWN_CHOICE);
    }
  }

  private static boolean number(String text) {
    try {
      new BigDecimal(text.trim());
      return true;
    } catch (NumberFormatException words) {
      return false;
    }
  }
}
