package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;

/**
 * Holds a settlement against its order: three vouchers, never in cash, nothing forbidden on an
 * invoice, not above what was approved.
 *
 * <p>Basis: 党政机关国内公务接待管理规定 art 11 and 12; 党政机关厉行节约反对浪费条例 (2025).
 */
public final class SettlementCheck {

  private final ReceptionRules rules;

  public SettlementCheck(ReceptionRules rules) {
    this.rules = rules;
  }

  /**
   * A settlement and what is known around it.
   *
   * @param toCollect yuan that the guests owe for their meals
   * @param approved yuan that a chain approved above the estimate, 0 when none did
   * @param used keys of the invoices that were paid before
   */
  public record Case(
      ReceptionOrder order,
      SettlementContent content,
      Set<String> used,
      BigDecimal toCollect,
      BigDecimal approved,
      long cashierId,
      LocalDate today) {}

  public CheckResult check(Case settled) {
    List<Finding> found = new ArrayList<>(order(settled));
    found.addAll(vouchers(settled.order(), settled.content().vouchers()));
    found.addAll(payment(settled));
    Set<String> shops = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < settled.content().invoices().size(); i++) {
      Invoice invoice = settled.content().invoices().get(i);
      found.addAll(invoice(settled, invoice, i));
      if (!numbers.add(invoice.key())) {
        found.add(
            Finding.hard(
                Finding.at("invoices", i, "number"),
                Problem.of(ReceptionProblem.INVOICE_TWICE).with("number", invoice.number())));
      }
      if (!shops.add(invoice.vendor() + " " + invoice.date())) {
        found.add(
            Finding.soft(
                Finding.at("invoices", i, "vendor"),
                Problem.of(ReceptionProblem.INVOICES_SPLIT)
                    .with("vendor", invoice.vendor())
                    .with("day", invoice.date())));
      }
    }
    found.addAll(receipts(settled));
    return new CheckResult(found);
  }

  private List<Finding> order(Case settled) {
    List<Finding> found = new ArrayList<>();
    if (settled.order().state() != OrderState.SETTLEMENT_DUE) {
      found.add(
          Finding.hard(
              "",
              Problem.of(ReceptionProblem.LIST_UNSIGNED).with("number", settled.order().name())));
    }
    if (settled.cashierId() == settled.order().applicantId()) {
      found.add(Finding.hard("", Problem.of(ReceptionProblem.SETTLE_OWN)));
    }
    LocalDate due = settled.order().lastDay().plusDays(rules.settlementDays());
    if (settled.content().payDate().isAfter(due)) {
      found.add(
          Finding.soft("payDate", Problem.of(ReceptionProblem.SETTLEMENT_LATE).with("due", due)));
    }
    return found;
  }

  private static List<Finding> vouchers(ReceptionOrder order, SettlementContent.Vouchers vouchers) {
    List<Finding> found = new ArrayList<>();
    if (order.letterPending()) {
      found.add(
          Finding.hard(
              "vouchers.letter",
              Problem.of(ReceptionProblem.LETTER_PENDING).with("number", order.name())));
    } else if (!vouchers.letter()) {
      found.add(missing("vouchers.letter", Label.of("派出单位公函", "the letter")));
    }
    if (!vouchers.invoice()) {
      found.add(missing("vouchers.invoice", Label.of("财务票据", "the invoice")));
    }
    if (!vouchers.list()) {
      found.add(missing("vouchers.list", Label.of("接待清单", "the list")));
    }
    return found;
  }

  private static Finding missing(String field, Label name) {
    return Finding.hard(field, Problem.of(ReceptionProblem.VOUCHER_MISSING).with("voucher", name));
  }

  private static List<Finding> payment(Case settled) {
    SettlementContent content = settled.content();
    List<Finding> found = new ArrayList<>();
    if (content.payMode() == PayMode.CASH) {
      found.add(Finding.hard("payMode", Problem.of(ReceptionProblem.CASH)));
    }
    found.addAll(paidOn(settled));
    // said once, when the box is not ticked either
    if (content.invoices().isEmpty() && content.vouchers().invoice()) {
      found.add(missing("invoices", Label.of("财务票据", "the invoice")));
    }
    BigDecimal most = Overrun.allowed(settled.order().estimate()).max(settled.approved());
    if (content.amount().compareTo(most) > 0) {
      found.add(
          Finding.hard(
              "invoices",
              Problem.of(ReceptionProblem.ABOVE_APPROVED)
                  .with("amount", content.amount())
                  .with("estimate", settled.order().estimate())));
    }
    return found;
  }

  private static List<Finding> paidOn(Case settled) {
    LocalDate day = settled.content().payDate();
    LocalDate first = settled.order().firstDay();
    if (day.isBefore(first)) {
      return List.of(
          Finding.hard(
              "payDate",
              Problem.of(ReceptionProblem.PAID_BEFORE_VISIT)
                  .with("day", day)
                  .with("first", first)));
    }
    return day.isAfter(settled.today())
        ? List.of(
            Finding.hard(
                "payDate",
                Problem.of(ReceptionProblem.PAID_IN_FUTURE)
                    .with("day", day)
                    .with("today", settled.today())))
        : List.of();
  }

  private List<Finding> invoice(Case settled, Invoice invoice, int row) {
    List<Finding> found = new ArrayList<>();
    if (invoice.date().isBefore(settled.order().firstDay())
        || invoice.date().isAfter(settled.today())) {
      found.add(
          Finding.hard(
              Finding.at("invoices", row, "date"),
              Problem.of(ReceptionProblem.INVOICE_DATE)
                  .with("day", invoice.date())
                  .with("first", settled.order().firstDay())));
    }
    if (settled.used().contains(invoice.key())) {
      found.add(
          Finding.hard(
              Finding.at("invoices", row, "number"),
              Problem.of(ReceptionProblem.INVOICE_USED).with("number", invoice.number())));
    }
    if (invoice.amount().signum() <= 0) {
      found.add(
          Finding.hard(
              Finding.at("invoices", row, "amount"), Problem.of(ReceptionProblem.AMOUNT_INVALID)));
    }
    found.addAll(rules.words().in(invoice.item(), Finding.at("invoices", row, "item")));
    found.addAll(
        rules
            .words()
            .in(invoice.category(), invoice.item(), Finding.at("invoices", row, "category")));
    return found;
  }

  private static List<Finding> receipts(Case settled) {
    BigDecimal expected = settled.toCollect();
    BigDecimal collected = settled.content().collected();
    return collected.compareTo(expected) < 0
        ? List.of(
            Finding.soft(
                "receipts",
                Problem.of(ReceptionProblem.NOT_COLLECTED)
                    .with("expected", expected)
                    .with("collected", collected)))
        : List.of();
  }
}
