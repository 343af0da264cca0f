package org.xianwu.reception.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.reception.domain.CostCategory;
import org.xianwu.reception.domain.Invoice;
import org.xianwu.reception.domain.PayMode;
import org.xianwu.reception.domain.SettlementContent;

/** Two cashiers at the same moment never pay the same invoice. */
abstract class InvoiceRaceContract {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private ReceptionRoom room;

  abstract EmbeddedStore open();

  @BeforeEach
  void furnish() {
    room = new ReceptionRoom(open());
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void an_invoice_is_paid_once_however_it_is_typed() throws Exception {
    List<Long> orders = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      room.store.clock().setOffice("2026-11-21T08:00");
      orders.add(room.signed(room.ended()));
    }
    room.finance();
    String[] typed = {"2611ab07", "2611 AB07", "２６１１ａｂ０７"};
    CyclicBarrier start = new CyclicBarrier(orders.size());
    ExecutorService cashiers = Executors.newFixedThreadPool(orders.size());
    List<Future<String>> paid = new ArrayList<>();
    try {
      for (int i = 0; i < orders.size(); i++) {
        long order = orders.get(i);
        SettlementContent content = content(typed[i]);
        paid.add(
            cashiers.submit(
                () -> {
                  start.await();
                  return settle(order, content);
                }));
      }
      List<String> outcomes = new ArrayList<>();
      for (Future<String> one : paid) {
        outcomes.add(one.get());
      }
      assertThat(outcomes).filteredOn("paid"::equals).hasSize(1);
      assertThat(outcomes)
          .filteredOn(outcome -> !outcome.equals("paid"))
          .containsOnly("reception.invoice-used");
    } finally {
      cashiers.shutdownNow();
    }
    assertThat(room.used()).as("two held, one paid").isEqualByComparingTo("800.00");
  }

  private String settle(long order, SettlementContent content) {
    try {
      room.settlements.settle(order, content);
      return "paid";
    } catch (Problem refused) {
      return refused.getMessage();
    }
  }

  private static SettlementContent content(String number) {
    Invoice invoice =
        new Invoice(number, DAY, "机关食堂", CostCategory.MEAL, "餐费", new BigDecimal("260.00"));
    return new SettlementContent(
        PayMode.CARD,
        DAY,
        List.of(invoice),
        List.of(),
        new SettlementContent.Vouchers(true, true, true),
        "",
        0);
  }
}
