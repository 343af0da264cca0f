package org.xianwu.duty.app.swap;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.Exchange;
import org.xianwu.duty.app.People;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.swap.Swap;
import org.xianwu.duty.domain.swap.SwapProblem;
import org.xianwu.duty.domain.swap.SwapState;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.access.Holders;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.approval.ProposedStage;
import org.xianwu.platform.api.approval.ProposedStage.Condition;
import org.xianwu.platform.api.approval.ProposedStage.Operator;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.api.text.Label;

/**
 * Swaps on their way through approval: an officer's is decided by whoever keeps the duty room, a
 * leader's by the leader in charge (值班室负责人、分管领导).
 */
@Component(service = {ApprovalSubject.class, SwapApproval.class})
public final class SwapApproval implements ApprovalSubject {

  static final String KIND = "duty.swap";

  private static final String APPROVER = "approver";
  private static final String KEEPER = "keeper";
  private static final String LEADER = "leader";
  private static final String HEAD = "head";
  private static final Map<String, Label> APPROVERS = approvers();

  private final Store store;
  private final Clock clock;
  private final CallerContext callers;
  private final Holders holders;
  private final Swaps swaps;
  private final Exchange exchange;
  private final SwapNotices notices;
  private final People people;

  @Activate
  public SwapApproval(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Holders holders,
      @Reference Swaps swaps,
      @Reference Exchange exchange,
      @Reference SwapNotices notices,
      @Reference People people) {
    this.store = Objects.requireNonNull(store);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.holders = Objects.requireNonNull(holders);
    this.swaps = Objects.requireNonNull(swaps);
    this.exchange = Objects.requireNonNull(exchange);
    this.notices = Objects.requireNonNull(notices);
    this.people = Objects.requireNonNull(people);
  }

  private static Map<String, Label> approvers() {
    Map<String, Label> approvers = new LinkedHashMap<>();
    approvers.put(KEEPER, Label.of("值班室负责人", "Keeper of the duty room"));
    approvers.put(LEADER, Label.of("分管领导", "Leader in charge"));
    approvers.put(HEAD, Label.of("主要领导", "Main leader"));
    return approvers;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Label title() {
    return Label.of("调班审批单", "Swap of duty");
  }

  @Override
  public List<Attribute> attributes() {
    return List.of(new Attribute(APPROVER, Label.of("由谁审批", "Who decides"), false, APPROVERS));
  }

  @Override
  public List<ProposedStage> proposal() {
    return List.of(
        ProposedStage.of("值班室负责人审批", "Keeper of the duty room", ProposedStage.Who.ROLE)
            .code("duty.keeper")
            .when(new Condition(APPROVER, Operator.IS, KEEPER)),
        ProposedStage.of("分管领导审批", "Leader in charge", ProposedStage.Who.PORTFOLIO_LEADER)
            .when(new Condition(APPROVER, Operator.IS, LEADER)),
        ProposedStage.of("主要领导审批", "Main leader", ProposedStage.Who.ROLE)
            .code("duty.head")
            .when(new Condition(APPROVER, Operator.IS, HEAD)));
  }

  @Override
  public CaseFacts facts(long caseId) {
    return store.read(
        em -> {
          Swap swap = Entry.found(em, Swap.class, caseId);
          String from = people.name(swap.fromId());
          return new CaseFacts(
              from + "与" + people.name(swap.toId()) + "调班（" + swap.day() + "）",
              swap.fromId(),
              swap.unitId(),
              Map.of(APPROVER, approver(swap)),
              List.of(
                  line("day", "值班日期", "Day", swap.day().toString()),
                  line("post", "岗位", "Post", SwapWords.post(swap.post()).zh()),
                  line("from", "原值班人", "Instead of", from),
                  line("to", "代班人", "Serves", people.name(swap.toId())),
                  line("reason", "调班事由", "Reason", swap.reason()),
                  line(
                      "consent",
                      "代班人意见",
                      "Consent",
                      swap.answeredAt().map(at -> "同意（" + SwapWords.minute(at) + "）").orElse(""))),
              SwapPaths.swap(caseId),
              Optional.of(swap.startsAt()));
        });
  }

  private static CaseFacts.Line line(String key, String zh, String en, String value) {
    return new CaseFacts.Line(key, Label.of(zh, en), value);
  }

  /** Nobody decides an own swap: where only a party to it could, the next higher one does. */
  private String approver(Swap swap) {
    boolean keeper = !swap.post().leads() && others(swap, holders.ofRole("duty.keeper"));
    if (keeper) {
      return KEEPER;
    }
    return others(swap, holders.ofPortfolio(swap.unitId())) ? LEADER : HEAD;
  }

  private static boolean others(Swap swap, List<Long> holders) {
    return holders.stream().anyMatch(person -> !swap.concerns(person));
  }

  @Override
  public boolean barred(long caseId, long personId) {
    return store.read(em -> Entry.found(em, Swap.class, caseId).concerns(personId));
  }

  @Override
  public boolean visible(long caseId, Caller caller) {
    return store.read(
        em ->
            Optional.ofNullable(em.find(Swap.class, caseId))
                .filter(swap -> Swaps.visible(swap, caller))
                .isPresent());
  }

  @Override
  public void requireSubmittable(long caseId) {
    store.read(
        em -> {
          swaps.requireRules(em, Entry.found(em, Swap.class, caseId));
          return null;
        });
  }

  @Override
  public void decided(long caseId, Outcome outcome, String reason) {
    store.write(
        Act.of(outcome.name().toLowerCase(Locale.ROOT)).because(reason),
        em -> {
          follow(em, Entry.found(em, Swap.class, caseId), outcome, reason);
          return null;
        });
  }

  private void follow(EntityManager em, Swap swap, Outcome outcome, String reason) {
    switch (outcome) {
      case SUBMITTED -> resubmitted(swap);
      case WITHDRAWN -> swap.giveBack("");
      case RETURNED -> {
        swap.giveBack(reason);
        notices.returned(swap);
      }
      case APPROVED -> takeEffect(em, swap);
      case CANCELLED -> giveUp(swap, reason);
      case VOID -> throw Problem.of(SwapProblem.EFFECTIVE);
    }
  }

  private void resubmitted(Swap swap) {
    if (swap.state() == SwapState.RETURNED) {
      swap.consent(clock.instant());
    }
  }

  private void giveUp(Swap swap, String reason) {
    if (swap.begun(clock.instant())) {
      swap.expire();
    } else {
      swap.withdraw(reason);
    }
  }

  private void takeEffect(EntityManager em, Swap swap) {
    swap.requireNext(SwapState.EFFECTIVE);
    swaps.requireRules(em, swap);
    Shift shift = swaps.shift(em, swap);
    long roster =
        exchange.exchange(
            em,
            shift,
            swap.post().exchanged(shift.assignment(), swap.fromId(), swap.toId()),
            notices.version(swap));
    swap.takeEffect(clock.instant(), callers.current().personId(), roster);
    notices.effective(swap);
  }
}
