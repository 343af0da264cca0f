package org.xianwu.platform.approval.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xianwu.platform.api.problem.Problem;

/**
 * A stage of the way that a case takes.
 *
 * @param key stays the same when stages are added around it
 * @param name as people call it, for example 分管领导审批
 * @param people person ids in their order, never empty
 * @param addedBy person who added the stage (加签), 0 for a stage of the chain
 */
public record Stage(int key, String name, Together together, List<Long> people, long addedBy) {

  public Stage {
    Objects.requireNonNull(name);
    Objects.requireNonNull(together);
    people = List.copyOf(people);
    if (people.isEmpty()) {
      throw new IllegalArgumentException("a stage needs people");
    }
  }

  public static Stage of(int key, String name, Together together, List<Long> people) {
    return new Stage(key, name, together, people, 0);
  }

  /** The stage without the applicant, its key moved up. */
  Stage apartFrom(long applicant, int keys) {
    List<Long> others = people.stream().filter(each -> each != applicant).distinct().toList();
    if (others.isEmpty()) {
      throw Problem.of(ApprovalProblem.NOBODY_ELSE).with("stage", name);
    }
    return of(key + keys, name, together, others);
  }

  /** The stage with one person more, behind the others. */
  Stage plus(long person) {
    List<Long> more = new ArrayList<>(people);
    more.add(person);
    return new Stage(key, name, together, more, addedBy);
  }

  /** The stage without the person. */
  Stage minus(long person) {
    return new Stage(
        key, name, together, people.stream().filter(each -> each != person).toList(), addedBy);
  }

  /** The stage with another person in the same place. */
  Stage replace(long former, long next) {
    return new Stage(
        key,
        name,
        together,
        people.stream().map(each -> each == former ? next : each).toList(),
        addedBy);
  }
}
