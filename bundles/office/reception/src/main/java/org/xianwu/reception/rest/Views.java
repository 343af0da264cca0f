package org.xianwu.reception.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.ProblemTexts;
import org.xianwu.reception.app.Letters;
import org.xianwu.reception.app.Orders;
import org.xianwu.reception.app.Visits;
import org.xianwu.reception.domain.CheckResult;
import org.xianwu.reception.domain.Finding;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionPlan;
import org.xianwu.reception.domain.ReceptionRules;

/** Turns what the use cases give into what is sent: names for ids, words for codes. */
@Component(service = Views.class)
public final class Views {

  private final Letters letters;
  private final Orders orders;
  private final Visits visits;
  private final Directory directory;
  private final ProblemTexts texts;

  @Activate
  public Views(
      @Reference Letters letters,
      @Reference Orders orders,
      @Reference Visits visits,
      @Reference Directory directory,
      @Reference ProblemTexts texts) {
    this.letters = Objects.requireNonNull(letters);
    this.orders = Objects.requireNonNull(orders);
    this.visits = Objects.requireNonNull(visits);
    this.directory = Objects.requireNonNull(directory);
    this.texts = Objects.requireNonNull(texts);
  }

  LetterView letter(Letter letter) {
    return new LetterView(
        Long.toString(letter.id()),
        letter.rev(),
        letter.name(),
        letter.state().code(),
        letter.pending(),
        directory.personName(letter.enteredBy()),
        letter.verifiedBy().map(directory::personName).orElse(""),
        letter.verifiedAt().orElse(null),
        letter.remark(),
        letter.suppliedBy().map(id -> Long.toString(id)).orElse(null),
        LetterBody.of(letter.text()),
        letters.editable(letter.unitId(), letter.state()),
        letters.verbs(
            letter.unitId(),
            letter.state(),
            letter.enteredBy(),
            letter.kind() == LetterKind.PHONE,
            letter.suppliedBy()));
  }

  OrderView order(ReceptionOrder order) {
    ReceptionRules rules = visits.rules();
    ReceptionPlan plan = order.plan();
    return new OrderView(
        Long.toString(order.id()),
        order.rev(),
        order.number().orElse(""),
        order.state().code(),
        Long.toString(order.unitId()),
        directory.unitName(order.unitId(), order.firstDay()),
        Long.toString(order.applicantId()),
        directory.personName(order.applicantId()),
        plan.guests().size(),
        plan.escortsAtTable(),
        rules.mostEscorts(plan.guests().size()),
        order.estimate(),
        order.letterPending(),
        order.overStandard(),
        order.remark(),
        order.submittedAt().orElse(null),
        order.approvedAt().orElse(null),
        visits.listDue(order),
        visits.settlementDue(order),
        orders.letters(order.id()).stream().map(this::letter).toList(),
        OrderBody.of(plan),
        orders.editable(order.unitId(), order.state()),
        orders.verbs(
            order.unitId(), order.applicantId(), order.state(), Optional.of(order.firstDay())));
  }

  CheckView check(Map<String, Problem> faults, CheckResult result, ReceptionPlan plan) {
    List<FindingView> findings = findings(faults, result);
    int violations = violations(findings);
    return new CheckView(
        violations == 0,
        violations,
        findings.size() - violations,
        plan.estimate(),
        visits.rules().mostEscorts(plan.guests().size()),
        findings);
  }

  /** Faults of form first, then what the rules found at other inputs. */
  List<FindingView> findings(Map<String, Problem> faults, CheckResult result) {
    List<FindingView> findings = new ArrayList<>();
    faults.forEach((field, problem) -> findings.add(finding("violation", field, problem)));
    for (Finding found : result.findings()) {
      if (!faults.containsKey(found.field())) {
        findings.add(
            finding(found.hard() ? "violation" : "warning", found.field(), found.problem()));
      }
    }
    return findings;
  }

  static int violations(List<FindingView> findings) {
    return (int) findings.stream().filter(found -> found.severity().equals("violation")).count();
  }

  private FindingView finding(String severity, String field, Problem problem) {
    ProblemTexts.Described words = texts.describe(problem);
    return new FindingView(
        severity, field, words.code(), words.title(), words.remedy(), words.basis());
  }
}
