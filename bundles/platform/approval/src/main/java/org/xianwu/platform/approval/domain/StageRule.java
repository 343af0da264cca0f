package org.xianwu.platform.approval.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.approval.ProposedStage;
import org.xianwu.platform.api.approval.ProposedStage.Condition;
import org.xianwu.platform.api.approval.ProposedStage.Who;
import org.xianwu.platform.api.calendar.Term;
import org.xianwu.platform.approval.machine.Together;

/**
 * A stage as the county sets it: who is asked, how they decide, and when it applies.
 *
 * @param code role or post, for those; else empty
 * @param people for named people; else empty
 * @param conditions the stage applies always when there is none
 * @param matchAll whether all conditions must hold, or one is enough
 * @param limit time to decide in
 */
public record StageRule(
    String name,
    Together together,
    Who who,
    String code,
    List<Long> people,
    List<Condition> conditions,
    boolean matchAll,
    Optional<Term> limit) {

  public StageRule {
    Objects.requireNonNull(name);
    Objects.requireNonNull(together);
    Objects.requireNonNull(who);
    Objects.requireNonNull(code);
    people = List.copyOf(people);
    conditions = List.copyOf(conditions);
    Objects.requireNonNull(limit);
  }

  /** The stage that a function proposes: whoever of several leaders decides first, decides. */
  public static StageRule of(ProposedStage proposed) {
    return new StageRule(
        proposed.name().zh(),
        Together.ANY,
        proposed.who(),
        proposed.code(),
        List.of(),
        proposed.conditions(),
        false,
        proposed.limit());
  }

  /** The same stage, asking other people. */
  public StageRule of(Who other) {
    return new StageRule(name, together, other, code, people, conditions, matchAll, limit);
  }

  /** Whether a case with these attributes passes the stage. */
  public boolean applies(Map<String, Object> attributes) {
    if (conditions.isEmpty()) {
      return true;
    }
    return matchAll
        ? conditions.stream().allMatch(one -> Conditions.holds(one, attributes))
        : conditions.stream().anyMatch(one -> Conditions.holds(one, attributes));
  }
}
