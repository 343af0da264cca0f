package org.xianwu.platform.approval.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.approval.domain.Chain;
import org.xianwu.platform.approval.domain.ChainCondition;
import org.xianwu.platform.approval.domain.ChainStage;
import org.xianwu.platform.approval.domain.StageRule;
import org.xianwu.platform.approval.machine.ApprovalProblem;

/** The chains that the county has set, and what functions propose where it has set none. */
@Component(service = ChainBook.class)
public final class ChainBook {

  /**
   * A chain as it is in force.
   *
   * @param id 0 for a proposal that no case has followed and nobody has changed
   * @param version 0 for a proposal
   */
  public record Version(
      long id, int rev, String kind, int version, LocalDate validFrom, List<StageRule> stages) {}

  private static final Act SET = Act.of("set-chain");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final CallerContext callers;
  private final ChainCheck check;

  @Activate
  public ChainBook(
      @Reference(target = "(xianwu.unit=approval)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference ChainCheck check) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.check = Objects.requireNonNull(check);
  }

  /** The chain in force today; a proposal becomes the first version when a case follows it. */
  Version followed(EntityManager em, ApprovalSubject subject) {
    LocalDate today = WorkCalendar.today(clock);
    return stored(em, subject.kind(), today)
        .orElseGet(() -> keep(em, subject.kind(), 1, today, proposed(subject)));
  }

  /** The stages that hold today, or those proposed; keeps nothing. */
  List<StageRule> holding(EntityManager em, ApprovalSubject subject) {
    return stored(em, subject.kind(), WorkCalendar.today(clock))
        .map(Version::stages)
        .orElseGet(() -> proposed(subject));
  }

  /** The stages of the chain that a case follows. */
  List<StageRule> stages(EntityManager em, long chainId, ApprovalSubject subject) {
    Chain chain = em.find(Chain.class, chainId);
    return chain == null ? holding(em, subject) : version(em, chain).stages();
  }

  /** The chain of the kind that holds today, else the next one to come, else the proposal. */
  public Version current(ApprovalSubject subject) {
    callers.current().require(ApprovalPermissions.CHAINS);
    return shown(subject);
  }

  private Version shown(ApprovalSubject subject) {
    LocalDate today = WorkCalendar.today(clock);
    return store.read(
        em ->
            latest(em, subject.kind())
                .map(chain -> version(em, chain))
                .orElseGet(() -> new Version(0, 0, subject.kind(), 0, today, proposed(subject))));
  }

  /**
   * Sets the next version of a chain.
   *
   * @param seen version that the caller saw, 0 for a proposal
   * @throws Problem {@code ledger.stale}, {@code request.invalid} with every fault at its place
   */
  public void set(ApprovalSubject subject, int seen, LocalDate validFrom, List<StageRule> stages) {
    callers.current().require(ApprovalPermissions.CHAINS);
    check.require(subject, stages);
    if (validFrom.isBefore(WorkCalendar.today(clock))) {
      throw Problem.of(CommonProblem.INVALID).field("validFrom", ApprovalProblem.CHAIN_PAST);
    }
    store.write(
        SET,
        em -> {
          int last = latest(em, subject.kind()).map(Chain::version).orElse(0);
          if (last != seen) {
            throw Problem.of(CommonProblem.STALE).with("who", "—").with("when", "—");
          }
          LocalDate today = WorkCalendar.today(clock);
          if (last == 0 && validFrom.isAfter(today)) {
            last = keep(em, subject.kind(), 1, today, proposed(subject)).version();
          }
          return keep(em, subject.kind(), last + 1, validFrom, stages);
        });
  }

  /** How many cases of the chain are not over. */
  public long running(long chainId) {
    return chainId == 0
        ? 0
        : store.read(
            em ->
                em.createQuery(
                        "select count(c) from CaseApproval c where c.chainId = :chain"
                            + " and c.status in ('running', 'with-applicant', 'suspended')",
                        Long.class)
                    .setParameter("chain", chainId)
                    .getSingleResult());
  }

  private static List<StageRule> proposed(ApprovalSubject subject) {
    return subject.proposal().stream().map(StageRule::of).toList();
  }

  private Version keep(
      EntityManager em, String kind, int version, LocalDate from, List<StageRule> stages) {
    Chain chain = new Chain(ids.next(), kind, version, from);
    em.persist(chain);
    int place = 0;
    for (StageRule rule : stages) {
      ChainStage stage = new ChainStage(ids.next(), chain.id(), place++, rule);
      em.persist(stage);
      int number = 0;
      for (var condition : rule.conditions()) {
        em.persist(new ChainCondition(ids.next(), stage.id(), number++, condition));
      }
    }
    return new Version(chain.id(), 0, kind, version, from, stages);
  }

  private static Optional<Version> stored(EntityManager em, String kind, LocalDate day) {
    return em
        .createQuery(
            "select c from Chain c where c.kind = :kind and c.validFrom <= :day"
                + " order by c.version desc",
            Chain.class)
        .setParameter("kind", kind)
        .setParameter("day", day)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst()
        .map(chain -> version(em, chain));
  }

  private static Optional<Chain> latest(EntityManager em, String kind) {
    return em
        .createQuery(
            "select c from Chain c where c.kind = :kind order by c.version desc", Chain.class)
        .setParameter("kind", kind)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  private static Version version(EntityManager em, Chain chain) {
    List<ChainStage> stages =
        em.createQuery(
                "select s from ChainStage s where s.chainId = :chain order by s.place",
                ChainStage.class)
            .setParameter("chain", chain.id())
            .getResultList();
    Map<Long, List<ChainCondition>> conditions =
        stages.isEmpty()
            ? Map.of()
            : em
                .createQuery(
                    "select c from ChainCondition c where c.stageId in :stages order by c.place",
                    ChainCondition.class)
                .setParameter("stages", stages.stream().map(ChainStage::id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(ChainCondition::stageId));
    List<StageRule> rules = new ArrayList<>();
    stages.forEach(one -> rules.add(one.rule(conditions.getOrDefault(one.id(), List.of()))));
    return new Version(
        chain.id(), chain.rev(), chain.kind(), chain.version(), chain.validFrom(), rules);
  }
}
