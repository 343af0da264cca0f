package org.xianwu.platform.approval.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.approval.ProposedStage.Who;
import org.xianwu.platform.api.calendar.Term;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.approval.domain.StageRule;
import org.xianwu.platform.approval.machine.ApprovalProblem;
import org.xianwu.platform.approval.machine.Stage;

/** Finds the way of a case: the stages that apply to it, with the people whom they ask. */
@Component(service = Way.class)
public final class Way {

  /**
   * The way of one case.
   *
   * @param limits time limits by key of the stage
   */
  record Found(List<Stage> stages, Map<Integer, Optional<Term>> limits) {}

  private final Finder finder;

  @Activate
  public Way(@Reference Finder finder) {
    this.finder = Objects.requireNonNull(finder);
  }

  /**
   * The way of the case along the chain. Who heads a section or belongs to none has no section head
   * above, so that stage is left out; where its head is away or kept out, the leaders of the unit
   * are asked, and where no deputy is left to ask, its main leader.
   *
   * @throws Problem {@code approval.nobody-else}, {@code approval.no-stage}
   */
  Found of(ApprovalSubject subject, long caseId, CaseFacts facts, List<StageRule> chain) {
    List<Stage> stages = new ArrayList<>();
    Map<Integer, Optional<Term>> limits = new LinkedHashMap<>();
    List<StageRule> applying =
        chain.stream().filter(rule -> rule.applies(facts.attributes())).toList();
    for (StageRule rule : applying) {
      List<Long> asked = asked(subject, caseId, facts, rule);
      if (asked.isEmpty() && spared(rule, facts) && applying.size() > 1) {
        continue;
      }
      if (asked.isEmpty()) {
        throw Problem.of(ApprovalProblem.NOBODY_ELSE).with("stage", rule.name());
      }
      int key = stages.size();
      stages.add(Stage.of(key, rule.name(), rule.together(), asked));
      limits.put(key, rule.limit());
    }
    if (stages.isEmpty()) {
      throw Problem.of(ApprovalProblem.NO_STAGE).with("kind", subject.title().zh());
    }
    return new Found(stages, limits);
  }

  private List<Long> asked(ApprovalSubject subject, long caseId, CaseFacts facts, StageRule rule) {
    Deque<Who> instead = new ArrayDeque<>();
    if (rule.who() == Who.SECTION_HEAD && !spared(rule, facts)) {
      instead.addAll(List.of(Who.UNIT_LEADER, Who.MAIN_LEADER));
    } else if (rule.who() == Who.UNIT_LEADER || rule.who() == Who.PORTFOLIO_LEADER) {
      instead.add(Who.MAIN_LEADER);
    }
    List<Long> found = others(subject, caseId, facts, rule);
    while (found.isEmpty() && !instead.isEmpty()) {
      found = others(subject, caseId, facts, rule.of(instead.pop()));
    }
    return found;
  }

  private boolean spared(StageRule rule, CaseFacts facts) {
    return rule.who() == Who.SECTION_HEAD && finder.aboveSections(facts.applicantId());
  }

  private List<Long> others(ApprovalSubject subject, long caseId, CaseFacts facts, StageRule rule) {
    return finder.people(rule, facts.applicantId(), facts.unitId()).stream()
        .filter(person -> person != facts.applicantId())
        .filter(person -> !subject.barred(caseId, person))
        .toList();
  }
}
