package org.xianwu.reception.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.reception.app.Lists;
import org.xianwu.reception.app.Overruns;
import org.xianwu.reception.app.Settlements;
import org.xianwu.reception.app.Visits;
import org.xianwu.reception.domain.CheckResult;
import org.xianwu.reception.domain.ListContent;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.Settlement;
import org.xianwu.reception.domain.VisitList;

/** What is sent of the time after a visit: its list and its settlement. */
@Component(service = ClosingViews.class)
public final class ClosingViews {

  private final Lists lists;
  private final Settlements settlements;
  private final Overruns overruns;
  private final Visits visits;
  private final Directory directory;
  private final Views views;

  @Activate
  public ClosingViews(
      @Reference Lists lists,
      @Reference Settlements settlements,
      @Reference Overruns overruns,
      @Reference Visits visits,
      @Reference Directory directory,
      @Reference Views views) {
    this.lists = Objects.requireNonNull(lists);
    this.settlements = Objects.requireNonNull(settlements);
    this.overruns = Objects.requireNonNull(overruns);
    this.visits = Objects.requireNonNull(visits);
    this.directory = Objects.requireNonNull(directory);
    this.views = Objects.requireNonNull(views);
  }

  ListView list(ReceptionOrder order, Optional<VisitList> list) {
    ListContent content =
        list.map(VisitList::content).orElseGet(() -> ListContent.planned(order.plan()));
    return new ListView(
        list.map(one -> Long.toString(one.id())).orElse(""),
        Long.toString(order.id()),
        order.name(),
        list.map(VisitList::rev).orElse(0),
        list.map(one -> one.state().code()).orElse(""),
        list.map(one -> directory.personName(one.handlerId())).orElse(""),
        list.flatMap(VisitList::signedBy).map(directory::personName).orElse(""),
        list.flatMap(VisitList::signedAt).orElse(null),
        list.map(VisitList::remark).orElse(""),
        content.total(),
        ListBody.of(content),
        lists.editable(order),
        lists.verbs(order, list));
  }

  SettlementView settlement(ReceptionOrder order, Optional<Settlement> settlement) {
    return new SettlementView(
        settlement.map(one -> Long.toString(one.id())).orElse(""),
        Long.toString(order.id()),
        order.name(),
        settlement.isPresent(),
        order.estimate(),
        settlement.map(Settlement::amount).orElse(null),
        settlement.map(one -> one.content().collected()).orElse(null),
        settlements.toCollect(order.id()),
        visits.settlementDue(order),
        order.letterPending(),
        order.state().compareTo(OrderState.SETTLEMENT_DUE) >= 0
            && order.state() != OrderState.CANCELLED,
        settlement.map(one -> directory.personName(one.settledBy())).orElse(""),
        settlement.map(one -> SettlementBody.of(one.content())).orElse(null),
        overruns
            .of(order.id())
            .map(
                asked ->
                    new SettlementView.OverrunView(
                        Long.toString(asked.id()),
                        asked.amount(),
                        asked.reason(),
                        asked.state().code(),
                        asked.approvedBy().map(directory::personName).orElse("")))
            .orElse(null),
        overruns.open(order),
        settlements.open(order));
  }

  FindingsView findings(Map<String, Problem> faults, CheckResult result, BigDecimal total) {
    List<FindingView> findings = views.findings(faults, result);
    int violations = Views.violations(findings);
    return new FindingsView(
        violations == 0, violations, findings.size() - violations, total, findings);
  }
}
