package org.xianwu.reception.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeDirectory;
import org.xianwu.platform.testkit.PracticeOffice;
import org.xianwu.reception.domain.Budget;
import org.xianwu.reception.domain.Plans;
import org.xianwu.reception.domain.ReceptionOrder;

/** Decisions at the same moment never promise the same money twice. */
abstract class BudgetRaceContract {

  private static final long UNIT = FakeDirectory.PARTY_OFFICE;
  private static final int AT_ONCE = 6;
  private static final BigDecimal EACH = new BigDecimal("4000.00");

  private EmbeddedStore store;
  private Budgets budgets;
  private final List<Long> orders = new ArrayList<>();

  abstract EmbeddedStore open();

  @BeforeEach
  void enter() {
    store = open();
    PracticeOffice office = new PracticeOffice(store, ReceptionPermissions.roles());
    budgets = new Budgets(store.store(), store.ids(), store.callers(), office.directory);
    office.enter("沈一诺", "reception.finance");
    BigDecimal none = BigDecimal.ZERO;
    budgets.enter(
        Optional.empty(), 2026, new Budget.Amounts(new BigDecimal("10000.00"), none, none));
    for (int i = 0; i < AT_ONCE; i++) {
      long id = store.ids().next();
      orders.add(id);
      store
          .store()
          .write(
              Act.CREATE,
              em -> {
                em.persist(new ReceptionOrder(id, UNIT, 1, Plans.of(6).plan()));
                return null;
              });
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void the_last_ten_thousand_yuan_are_promised_once() throws Exception {
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    ExecutorService deciders = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<String>> decisions = new ArrayList<>();
    try {
      for (long order : orders) {
        decisions.add(deciders.submit(decision(start, order)));
      }
      List<String> outcomes = new ArrayList<>();
      for (Future<String> decision : decisions) {
        outcomes.add(decision.get());
      }
      assertThat(outcomes)
          .filteredOn(outcome -> outcome.equals("held"))
          .as("two times 4 000 of 10 000")
          .hasSize(2);
      assertThat(outcomes)
          .filteredOn(outcome -> !outcome.equals("held"))
          .containsOnly("reception.budget-exceeded");
    } finally {
      deciders.shutdownNow();
    }
    Budget budget = budgets.of(UNIT, 2026).orElseThrow();
    assertThat(budget.held()).isEqualByComparingTo("8000.00");
    assertThat(budget.standing().left()).isEqualByComparingTo("2000.00");
  }

  private Callable<String> decision(CyclicBarrier start, long order) {
    return () -> {
      start.await();
      try {
        budgets.reserve(order, UNIT, 2026, EACH);
        return "held";
      } catch (Problem refused) {
        return refused.getMessage();
      }
    };
  }
}
