package org.xianwu.reception.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.problem.Problem;

class OrderWalkTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Map<String, Consumer<ReceptionOrder>> ACTS = new LinkedHashMap<>();

  static {
    ACTS.put("plan", order -> order.plan(Plans.of(6).plan()));
    ACTS.put("submit", order -> order.submit(Instant.EPOCH, false, false));
    ACTS.put("withdraw", ReceptionOrder::withdraw);
    ACTS.put("giveBack", ReceptionOrder::giveBack);
    ACTS.put("approve", order -> order.approve(Instant.EPOCH, 2026, 7));
    ACTS.put("begin", order -> order.begin(DAY));
    ACTS.put("finish", ReceptionOrder::finish);
    ACTS.put("listSubmitted", ReceptionOrder::listSubmitted);
    ACTS.put("listReturned", ReceptionOrder::listReturned);
    ACTS.put("listSigned", ReceptionOrder::listSigned);
    ACTS.put("settle", ReceptionOrder::settle);
    ACTS.put("archive", ReceptionOrder::archive);
    ACTS.put("cancel", order -> order.cancel("不再来访"));
  }

  @Test
  void whatever_is_done_an_order_moves_only_along_its_states() {
    Random random = new Random(20261124);
    Set<OrderState> met = EnumSet.noneOf(OrderState.class);
    List<String> names = List.copyOf(ACTS.keySet());
    for (int walk = 0; walk < 500; walk++) {
      ReceptionOrder order = order();
      for (int step = 0; step < 60; step++) {
        OrderState before = order.state();
        ReceptionPlan plan = order.plan();
        String act = names.get(random.nextInt(names.size()));
        try {
          ACTS.get(act).accept(order);
          if (!act.equals("plan")) {
            assertThat(before.next()).as(act + " in " + before).contains(order.state());
          } else {
            assertThat(before.open()).isTrue();
          }
        } catch (Problem refused) {
          assertThat(order.state()).isEqualTo(before);
          assertThat(order.plan().guests()).hasSameSizeAs(plan.guests());
        }
        assertThat(order.number().isPresent())
            .as("a number exactly from approval on, also after cancelling")
            .isEqualTo(order.approvedAt().isPresent());
        met.add(order.state());
      }
    }
    assertThat(met).isEqualTo(EnumSet.allOf(OrderState.class));
  }

  @Test
  void from_every_state_an_end_can_be_reached() {
    for (OrderState state : OrderState.values()) {
      assertThat(ends(state, EnumSet.noneOf(OrderState.class))).as(state.code()).isTrue();
    }
  }

  private static boolean ends(OrderState state, Set<OrderState> seen) {
    return state.next().isEmpty()
        || (seen.add(state) && state.next().stream().anyMatch(next -> ends(next, seen)));
  }

  @Test
  void what_was_submitted_is_frozen() {
    ReceptionOrder order = order();
    order.submit(Instant.EPOCH, false, false);
    assertThatThrownBy(() -> order.plan(Plans.of(7).plan())).hasMessage("reception.order-frozen");
    order.giveBack();
    order.plan(Plans.of(7).plan());
    assertThat(order.plan().guests()).hasSize(7);
  }

  @Test
  void guests_are_not_received_before_they_come() {
    ReceptionOrder order = order();
    order.submit(Instant.EPOCH, false, false);
    order.approve(Instant.EPOCH, 2026, 1);
    assertThat(order.number()).contains("JD-2026-001");
    assertThat(order.drawn()).contains(new ReceptionOrder.Drawn(2026, 1));
    assertThatThrownBy(() -> order.begin(DAY.minusDays(1))).hasMessage("reception.not-begun");
    order.begin(DAY);
    assertThat(order.state()).isEqualTo(OrderState.HOSTING);
  }

  @Test
  void without_the_letter_of_a_phone_call_nothing_is_settled() {
    ReceptionOrder order = order();
    order.submit(Instant.EPOCH, false, true);
    order.approve(Instant.EPOCH, 2026, 7);
    order.begin(DAY);
    order.finish();
    order.listSubmitted();
    order.listSigned();
    assertThatThrownBy(order::settle).hasMessage("reception.letter-pending");
    order.letterSupplied();
    order.settle();
    assertThat(order.state()).isEqualTo(OrderState.SETTLED);
  }

  private static ReceptionOrder order() {
    return new ReceptionOrder(1, 11, 201, Plans.of(6).plan());
  }
}
