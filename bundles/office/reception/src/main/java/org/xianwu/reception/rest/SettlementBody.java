package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.reception.domain.CostCategory;
import org.xianwu.reception.domain.Invoice;
import org.xianwu.reception.domain.PayMode;
import org.xianwu.reception.domain.Receipt;
import org.xianwu.reception.domain.ReceiptKind;
import org.xianwu.reception.domain.SettlementContent;

/**
 * A settlement as forms send and get it.
 *
 * @param overReason only sent: why more was paid, of the request that was approved
 * @param overApproverId only sent: who approved that, absent when nobody had to
 */
@Schema(name = "SettlementContent", description = "What a settlement says")
public record SettlementBody(
    @Schema(allowableValues = {"card", "transfer", "cash"}) String payMode,
    LocalDate payDate,
    List<InvoiceRow> invoices,
    List<ReceiptRow> receipts,
    VoucherFlags vouchers,
    @Schema(maxLength = 500) String overReason,
    String overApproverId) {

  /**
   * The content as far as it is filled.
   *
   * @param inputs gets the faults of form
   * @param today the day of payment when none is given
   */
  SettlementContent content(Inputs inputs, LocalDate today) {
    inputs.required("payDate", payDate);
    VoucherFlags flags = vouchers == null ? new VoucherFlags(null, null, null) : vouchers;
    return new SettlementContent(
        inputs.choice("payMode", payMode, PayMode.class, PayMode.TRANSFER),
        payDate == null ? today : payDate,
        BodyRows.read(inputs, "invoices", invoices, (row, at) -> row.invoice(inputs, at, today)),
        BodyRows.read(inputs, "receipts", receipts, (row, at) -> row.receipt(inputs, at, today)),
        flags.vouchers(),
        "",
        0);
  }

  static SettlementBody of(SettlementContent content) {
    long approver = content.overApproverId();
    return new SettlementBody(
        content.payMode().code(),
        content.payDate(),
        content.invoices().stream().map(InvoiceRow::of).toList(),
        content.receipts().stream().map(ReceiptRow::of).toList(),
        new VoucherFlags(
            content.vouchers().invoice(), content.vouchers().letter(), content.vouchers().list()),
        content.overReason(),
        approver == 0 ? null : Long.toString(approver));
  }

  /** Which of the three vouchers lie before the cashier. */
  @Schema(name = "VoucherFlags", description = "Which vouchers lie before the cashier")
  public record VoucherFlags(Boolean invoice, Boolean letter, Boolean list) {

    SettlementContent.Vouchers vouchers() {
      return new SettlementContent.Vouchers(
          Boolean.TRUE.equals(invoice), Boolean.TRUE.equals(letter), Boolean.TRUE.equals(list));
    }
  }

  /** An invoice. */
  @Schema(name = "InvoiceRow", description = "An invoice")
  public record InvoiceRow(
      String number,
      LocalDate date,
      String vendor,
      @Schema(
              allowableValues = {
                "meal",
                "lodging",
                "transport",
                "venue",
                "material",
                "other",
                "drink",
                "tobacco",
                "gift",
                "leisure"
              })
          String category,
      String item,
      BigDecimal amount) {

    Invoice invoice(Inputs inputs, String at, LocalDate today) {
      inputs.required(at + "date", date);
      return new Invoice(
          inputs.requiredText(at + "number", number, 40),
          date == null ? today : date,
          inputs.requiredText(at + "vendor", vendor, 100),
          inputs.choice(at + "category", category, CostCategory.class, CostCategory.OTHER),
          inputs.requiredText(at + "item", item, 200),
          inputs.money(at + "amount", inputs.required(at + "amount", amount)));
    }

    static InvoiceRow of(Invoice invoice) {
      return new InvoiceRow(
          invoice.number(),
          invoice.date(),
          invoice.vendor(),
          invoice.category().code(),
          invoice.item(),
          invoice.amount());
    }
  }

  /** Money that guests paid. */
  @Schema(name = "ReceiptRow", description = "Money that guests paid")
  public record ReceiptRow(
      @Schema(allowableValues = {"meal", "transport"}) String kind,
      String payer,
      BigDecimal amount,
      String number,
      LocalDate day) {

    Receipt receipt(Inputs inputs, String at, LocalDate today) {
      return new Receipt(
          inputs.choice(at + "kind", kind, ReceiptKind.class, ReceiptKind.MEAL),
          inputs.text(at + "payer", payer, 100),
          inputs.money(at + "amount", inputs.required(at + "amount", amount)),
          inputs.requiredText(at + "number", number, 40),
          day == null ? today : day);
    }

    static ReceiptRow of(Receipt receipt) {
      return new ReceiptRow(
          receipt.kind().code(),
          receipt.payer(),
          receipt.amount(),
          receipt.number(),
          receipt.day());
    }
  }
}
