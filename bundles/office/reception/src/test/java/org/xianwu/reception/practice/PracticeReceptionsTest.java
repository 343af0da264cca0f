package org.xianwu.reception.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianwu.reception.app.ReceptionRoom;
import org.xianwu.reception.domain.Finding;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.Publicity;
import org.xianwu.reception.domain.PublicityLine;
import org.xianwu.reception.domain.ReceptionOrder;

class PracticeReceptionsTest {

  private static ReceptionRoom room;
  private static List<ReceptionOrder> orders;

  @BeforeAll
  static void load() {
    room = ReceptionRoom.practised();
    orders =
        room.store
            .store()
            .read(
                em ->
                    em.createQuery(
                            "select o from ReceptionOrder o order by o.firstDay",
                            ReceptionOrder.class)
                        .getResultList());
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void there_is_a_year_and_something_of_every_state_but_a_running_chain() {
    assertThat(orders).hasSizeGreaterThan(40);
    Set<OrderState> met = EnumSet.noneOf(OrderState.class);
    orders.forEach(order -> met.add(order.state()));
    assertThat(met)
        .isEqualTo(EnumSet.complementOf(EnumSet.of(OrderState.PENDING, OrderState.HOSTING)));
    assertThat(orders).filteredOn(ReceptionOrder::letterPending).hasSize(1);
  }

  @Test
  void every_order_keeps_the_rules() {
    for (ReceptionOrder order : orders) {
      List<String> violations =
          room.orders.check(order.id()).violations().stream()
              .map(Finding::problem)
              .map(Throwable::getMessage)
              .filter(code -> order.state().open() || !late(code))
              .toList();
      assertThat(violations).as(order.name() + " " + order.firstDay()).isEmpty();
    }
  }

  private static boolean late(String code) {
    return code.equals("reception.not-beforehand") || code.equals("reception.urgent-reason");
  }

  @Test
  void the_budget_holds_and_is_well_used() {
    assertThat(room.used()).isBetween(new BigDecimal("10000.00"), new BigDecimal("32000.00"));
  }

  @Test
  void what_a_quarter_published_is_what_its_table_would_hold() {
    List<Publicity> tables =
        room.store
            .store()
            .read(
                em -> em.createQuery("select p from Publicity p", Publicity.class).getResultList());
    assertThat(tables).isNotEmpty();
    room.keeper();
    for (Publicity table : tables) {
      List<PublicityLine> now = room.reports.draft(Optional.empty(), table.period());
      assertThat(now.stream().map(PracticeReceptionsTest::told).toList())
          .containsExactlyInAnyOrderElementsOf(
              table.lines().stream().map(PracticeReceptionsTest::told).toList());
    }
  }

  @Test
  void no_table_is_overdue() {
    assertThat(room.todos.waitingFor(room.as("许青禾", "reception.keeper")))
        .filteredOn(todo -> todo.id().startsWith("publish-"))
        .isEmpty();
  }

  private static String told(PublicityLine line) {
    return String.join(
        "|",
        line.number(),
        line.day().toString(),
        line.party(),
        line.type().code(),
        Integer.toString(line.persons()),
        line.places(),
        line.amount().toPlainString(),
        Boolean.toString(line.late()));
  }
}
