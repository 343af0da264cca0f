package org.xianwu.reception.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.approval.ProposedStage;
import org.xianwu.platform.api.approval.ProposedStage.Condition;
import org.xianwu.platform.api.approval.ProposedStage.Operator;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.api.text.Label;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.Overrun;
import org.xianwu.reception.domain.OverrunState;
import org.xianwu.reception.domain.ReceptionOrder;

/**
 * Requests to pay more than was approved, on their way through approval (超支审批). The money is held
 * when it is approved, so that the year's budget bears it.
 */
@Component(service = {ApprovalSubject.class, OverrunApproval.class})
public final class OverrunApproval implements ApprovalSubject {

  static final String KIND = "reception.overrun";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Store store;
  private final CallerContext callers;
  private final BudgetReservations budget;

  @Activate
  public OverrunApproval(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference CallerContext callers,
      @Reference BudgetReservations budget) {
    this.store = Objects.requireNonNull(store);
    this.callers = Objects.requireNonNull(callers);
    this.budget = Objects.requireNonNull(budget);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Label title() {
    return Label.of("接待超支审批", "Reception above the estimate");
  }

  @Override
  public List<Attribute> attributes() {
    return List.of(
        new Attribute("amount", Label.of("拟结算金额（元）", "Amount in yuan"), true),
        new Attribute("over", Label.of("超出预算（元）", "Above the estimate in yuan"), true),
        new Attribute("percent", Label.of("超出比例（%）", "Above the estimate in percent"), true));
  }

  /** The main leader decides as well when half as much again is to be paid. */
  @Override
  public List<ProposedStage> proposal() {
    return List.of(
        ProposedStage.of("分管领导审批", "Leader in charge", ProposedStage.Who.ROLE)
            .code("reception.leader"),
        ProposedStage.of("主要领导审批", "Main leader", ProposedStage.Who.ROLE)
            .code("reception.head")
            .when(new Condition("percent", Operator.AT_LEAST, "50")));
  }

  @Override
  public CaseFacts facts(long caseId) {
    return store.read(
        em -> {
          Overrun asked = Entry.found(em, Overrun.class, caseId);
          BigDecimal over = asked.amount().subtract(asked.estimate());
          return new CaseFacts(
              asked.orderNumber() + " " + asked.party() + " 超支审批",
              asked.applicantId(),
              asked.unitId(),
              Map.of("amount", asked.amount(), "over", over, "percent", percent(asked, over)),
              lines(asked, over),
              Paths.order(asked.orderId()),
              Optional.empty());
        });
  }

  /** Whole percent, rounded up; all of it when nothing was estimated. */
  private static int percent(Overrun asked, BigDecimal over) {
    return asked.estimate().signum() == 0
        ? HUNDRED.intValue()
        : over.multiply(HUNDRED).divide(asked.estimate(), 0, RoundingMode.CEILING).intValue();
  }

  private static List<CaseFacts.Line> lines(Overrun asked, BigDecimal over) {
    return List.of(
        new CaseFacts.Line("order", Label.of("接待审批单", "Order"), asked.orderNumber()),
        new CaseFacts.Line("party", Label.of("来访团组", "Party"), asked.party()),
        new CaseFacts.Line(
            "estimate", Label.of("批准的预算（元）", "Approved"), asked.estimate().toPlainString()),
        new CaseFacts.Line(
            "amount", Label.of("拟结算金额（元）", "To be paid"), asked.amount().toPlainString()),
        new CaseFacts.Line("over", Label.of("超出（元）", "Above it by"), over.toPlainString()),
        new CaseFacts.Line("reason", Label.of("超支原因", "Reason"), asked.reason()));
  }

  @Override
  public boolean barred(long caseId, long personId) {
    return store.read(em -> Entry.found(em, Overrun.class, caseId).barred(personId));
  }

  @Override
  public boolean visible(long caseId, Caller caller) {
    return store.read(
        em ->
            Optional.ofNullable(em.find(Overrun.class, caseId))
                .filter(
                    asked -> UnitAccess.reaches(caller, ReceptionPermissions.VIEW, asked.unitId()))
                .isPresent());
  }

  @Override
  public void requireSubmittable(long caseId) {
    store.read(
        em -> {
          Overrun asked = Entry.found(em, Overrun.class, caseId);
          Entry.found(em, ReceptionOrder.class, asked.orderId()).requireNext(OrderState.SETTLED);
          return null;
        });
  }

  @Override
  public void decided(long caseId, Outcome outcome, String reason) {
    store.write(
        Act.of(outcome.name().toLowerCase(Locale.ROOT)).because(reason),
        em -> {
          Overrun asked = Entry.found(em, Overrun.class, caseId);
          ReceptionOrder order = Entry.found(em, ReceptionOrder.class, asked.orderId());
          boolean held = asked.state() == OverrunState.APPROVED;
          switch (outcome) {
            case SUBMITTED -> asked.submit();
            case WITHDRAWN, RETURNED -> asked.giveBack();
            case APPROVED -> {
              order.requireNext(OrderState.SETTLED);
              hold(order, asked.amount());
              asked.approve(callers.current().personId());
            }
            case CANCELLED, VOID -> {
              if (held) {
                order.requireNext(OrderState.SETTLED);
                hold(order, asked.estimate());
              }
              asked.cancel();
            }
          }
          return null;
        });
  }

  private void hold(ReceptionOrder order, BigDecimal amount) {
    budget.reserve(order.id(), order.unitId(), order.firstDay().getYear(), amount);
  }
}
