package org.xianwu.reception.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.paperwork.Fields;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Sheet;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;
import org.xianwu.reception.app.Orders;
import org.xianwu.reception.app.Settlements;
import org.xianwu.reception.domain.Receipt;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionProblem;
import org.xianwu.reception.domain.Settlement;

/**
 * The receipts for what guests paid themselves (伙食费收款收据), one strip each, to be cut apart.
 *
 * <p>Basis: 财办行〔2019〕104号: whoever receives guests gives them a receipt.
 */
final class ReceiptSheet implements Sheet {

  private final Orders orders;
  private final Settlements settlements;
  private final Directory directory;

  ReceiptSheet(Orders orders, Settlements settlements, Directory directory) {
    this.orders = orders;
    this.settlements = settlements;
    this.directory = directory;
  }

  @Override
  public PrintedForm form() {
    return new PrintedForm(
        "reception.receipt",
        Label.of("伙食费、交通费收款收据", "Receipts of guests"),
        "forms/receipt.docx",
        "reception.settlement");
  }

  @Override
  public Map<String, Object> fill(long id) {
    Settlement paid = settlements.read(id);
    if (paid.content().receipts().isEmpty()) {
      throw Problem.of(ReceptionProblem.NOTHING_TO_PRINT);
    }
    String unit = directory.unitName(paid.unitId(), paid.content().payDate());
    return values(paid, orders.read(paid.orderId()), unit, directory.personName(paid.settledBy()));
  }

  @Override
  public Set<String> mandatory() {
    return Set.of("receipts.number", "receipts.payer", "receipts.amount", "receipts.capitals");
  }

  @Override
  public Map<String, Object> sample() {
    return values(
        SampleVisit.settlement(), SampleVisit.order(), SampleVisit.OFFICE, SampleVisit.CASHIER);
  }

  private static Map<String, Object> values(
      Settlement paid, ReceptionOrder order, String unit, String cashier) {
    return new Fields()
        .text("collected", Written.yuan(paid.content().collected()))
        .rows(
            "receipts",
            List.of("unit", "number", "payer", "why", "amount", "capitals", "cashier", "day"),
            paid.content().receipts(),
            receipt -> cells(receipt, order, unit, cashier))
        .values();
  }

  private static List<String> cells(
      Receipt receipt, ReceptionOrder order, String unit, String cashier) {
    String why =
        order.party()
            + Written.days(order.firstDay(), order.lastDay())
            + "来访期间"
            + receipt.kind().label().zh()
            + order.number().map(number -> "（审批单号" + number + "）").orElse("");
    return List.of(
        unit,
        receipt.number(),
        receipt.payer(),
        why,
        Written.yuan(receipt.amount()),
        Written.yuanInCapitals(receipt.amount()),
        cashier,
        Written.day(receipt.day()));
  }
}
