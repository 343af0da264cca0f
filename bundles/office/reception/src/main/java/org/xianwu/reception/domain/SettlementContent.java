package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a settlement says.
 *
 * @param vouchers which of the three vouchers lie before the cashier
 * @param overReason why more was spent than approved, empty when it was not
 * @param overApproverId leader who approved that, 0 when nobody had to
 */
public record SettlementContent(
    PayMode payMode,
    LocalDate payDate,
    List<Invoice> invoices,
    List<Receipt> receipts,
    Vouchers vouchers,
    String overReason,
    long overApproverId) {

  public SettlementContent {
    Objects.requireNonNull(payMode);
    Objects.requireNonNull(payDate);
    invoices = List.copyOf(invoices);
    receipts = List.copyOf(receipts);
    Objects.requireNonNull(vouchers);
    Objects.requireNonNull(overReason);
  }

  /** The three vouchers (财务票据、派出单位公函、接待清单); all of them are needed. */
  public record Vouchers(boolean invoice, boolean letter, boolean list) {}

  /** With other vouchers. */
  public SettlementContent with(Vouchers others) {
    return new SettlementContent(
        payMode, payDate, invoices, receipts, others, overReason, overApproverId);
  }

  /** With the reason and the leader of the request that was approved. */
  public SettlementContent approved(Overrun asked) {
    return new SettlementContent(
        payMode,
        payDate,
        invoices,
        receipts,
        vouchers,
        asked.reason(),
        asked.approvedBy().orElse(0L));
  }

  /** What is paid, in yuan. */
  public BigDecimal amount() {
    return sum(invoices, Invoice::amount);
  }

  /** What the guests paid themselves, in yuan. */
  public BigDecimal collected() {
    return sum(receipts, Receipt::amount);
  }

  private static <T> BigDecimal sum(List<T> rows, Function<T, BigDecimal> amount) {
    return rows.stream().map(amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
