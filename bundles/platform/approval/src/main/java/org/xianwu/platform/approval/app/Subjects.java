package org.xianwu.platform.approval.app;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.approval.machine.ApprovalProblem;

/** The kinds of case whose functions are running now. */
@Component(service = Subjects.class)
public final class Subjects {

  private final Map<String, ApprovalSubject> byKind = new ConcurrentHashMap<>();

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "remove")
  public void add(ApprovalSubject subject) {
    byKind.put(subject.kind(), subject);
  }

  void remove(ApprovalSubject subject) {
    byKind.remove(subject.kind(), subject);
  }

  public Optional<ApprovalSubject> find(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  /**
   * The kind of case.
   *
   * @throws Problem {@code approval.kind-unknown} when its function is not running
   */
  public ApprovalSubject require(String kind) {
    return find(kind)
        .orElseThrow(() -> Problem.of(ApprovalProblem.KIND_UNKNOWN).with("kind", kind));
  }

  /** All kinds by their names. */
  public List<ApprovalSubject> all() {
    return byKind.values().stream().sorted(Comparator.comparing(ApprovalSubject::kind)).toList();
  }
}
