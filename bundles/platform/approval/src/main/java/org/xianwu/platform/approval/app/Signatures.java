package org.xianwu.platform.approval.app;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.approval.Approvals.Signature;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.domain.CaseEvent;
import org.xianwu.platform.approval.domain.Step;
import org.xianwu.platform.approval.machine.Agreements;
import org.xianwu.platform.approval.machine.Task;

/** The agreements of a case as a printed sheet shows them. */
@Component(service = Signatures.class)
public final class Signatures {

  private final Store store;
  private final Cases cases;
  private final Directory directory;

  @Activate
  public Signatures(
      @Reference(target = "(xianwu.unit=approval)") Store store,
      @Reference Cases cases,
      @Reference Directory directory) {
    this.store = Objects.requireNonNull(store);
    this.cases = Objects.requireNonNull(cases);
    this.directory = Objects.requireNonNull(directory);
  }

  List<Signature> of(String kind, long caseId) {
    return store.read(em -> cases.of(em, kind, caseId).map(row -> of(em, row)).orElseGet(List::of));
  }

  private List<Signature> of(EntityManager em, CaseApproval row) {
    List<CaseEvent> events =
        em.createQuery(
                "select e from CaseEvent e where e.approvalId = :approval and e.action = :agree"
                    + " order by e.id",
                CaseEvent.class)
            .setParameter("approval", row.id())
            .setParameter("agree", Step.AGREE.code())
            .getResultList();
    return new Agreements(cases.load(em, row).state())
        .holding().stream()
            .collect(
                Collectors.toMap(
                    task -> task.stage() + " " + task.person(),
                    task -> latest(events, task),
                    (earlier, later) -> later,
                    LinkedHashMap::new))
            .values()
            .stream()
            .flatMap(Optional::stream)
            .map(this::signature)
            .toList();
  }

  private static Optional<CaseEvent> latest(List<CaseEvent> events, Task task) {
    return events.stream()
        .filter(event -> event.stageKey() == task.stage())
        .filter(event -> event.actor().asked() == task.person())
        .max(Comparator.comparing(CaseEvent::at).thenComparing(CaseEvent::id));
  }

  private Signature signature(CaseEvent event) {
    return new Signature(
        event.stageName(),
        event.actor().personId(),
        ActorName.of(event.actor(), directory),
        event.opinion(),
        event.at());
  }
}
