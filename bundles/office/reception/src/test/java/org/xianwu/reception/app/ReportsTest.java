package org.xianwu.reception.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianwu.reception.domain.CostCategory;
import org.xianwu.reception.domain.Invoice;
import org.xianwu.reception.domain.ListContent;
import org.xianwu.reception.domain.PayMode;
import org.xianwu.reception.domain.Publicity;
import org.xianwu.reception.domain.PublicityLine;
import org.xianwu.reception.domain.Quarter;
import org.xianwu.reception.domain.SettlementContent;
import org.xianwu.reception.domain.SettlementContent.Vouchers;
import org.xianwu.reception.domain.YearFigures;
import org.xianwu.reception.domain.YearFigures.Slice;

class ReportsTest {

  private static final Quarter SECOND = new Quarter(2026, 2);

  private static ReceptionRoom room;

  @BeforeAll
  static void open() {
    room = ReceptionRoom.practised();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @BeforeEach
  void keeper() {
    room.keeper();
  }

  @Test
  void a_quarter_is_published_once_as_it_stands_and_names_nobody() {
    List<PublicityLine> draft = room.reports.draft(Optional.empty(), SECOND);
    assertThat(draft).hasSize(12);
    assertThat(draft).allMatch(line -> line.day().getMonthValue() / 4 == 1);
    Publicity table = room.reports.read(room.reports.publish(Optional.empty(), SECOND));
    assertThat(table.lines()).hasSameSizeAs(draft);
    assertThat(Publicity.total(table.lines())).isEqualByComparingTo(Publicity.total(draft));
    assertThat(table.lines().toString()).doesNotContain("联络员");
    assertThat(room.reports.due(SECOND)).isEqualTo("2026-07-14");
    assertThatThrownBy(() -> room.reports.publish(Optional.empty(), SECOND))
        .hasMessage("reception.published-already");
    assertThatThrownBy(() -> room.reports.publish(Optional.empty(), new Quarter(2026, 4)))
        .hasMessage("reception.quarter-not-over");
    room.officer();
    assertThatThrownBy(() -> room.reports.publish(Optional.empty(), new Quarter(2026, 1)))
        .hasMessage("access.denied");
  }

  @Test
  void the_slices_of_a_year_add_up() {
    YearFigures figures = room.reports.year(Optional.empty(), 2026);
    assertThat(figures.batches()).isGreaterThan(35);
    for (List<Slice> slices :
        List.of(figures.byType(), figures.byLevel(), figures.byRank(), figures.bySender())) {
      assertThat(slices.stream().mapToInt(Slice::batches).sum()).isEqualTo(figures.batches());
      assertThat(slices.stream().mapToInt(Slice::persons).sum()).isEqualTo(figures.persons());
      assertThat(slices.stream().map(Slice::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(figures.amount());
    }
    assertThat(figures.major()).isLessThan(figures.persons());
    assertThat(figures.lastAmount()).isEqualByComparingTo("33000.00");
    assertThat(figures.cut()).isPresent();
    room.officer();
    assertThatThrownBy(() -> room.reports.year(Optional.empty(), 2026)).hasMessage("access.denied");
  }

  @Test
  void persons_are_those_of_the_signed_list_not_of_the_plan() {
    try (ReceptionRoom fresh = new ReceptionRoom()) {
      long order = fresh.ended();
      ListContent planned = ListContent.planned(fresh.orders.read(order).plan());
      ListContent came =
          new ListContent(
              planned.guests().subList(0, 5),
              planned.items(),
              planned.escorts().subList(0, 1),
              planned.attendants(),
              "");
      fresh.signed(order, came);
      fresh.finance();
      fresh.settlements.settle(order, paid());
      fresh.keeper();
      YearFigures figures = fresh.reports.year(Optional.empty(), 2026);
      assertThat(figures.persons()).isEqualTo(5);
      assertThat(figures.escorts()).isEqualTo(1);
      assertThat(figures.perHead()).contains(new BigDecimal("52.00"));
      assertThat(figures.byType()).extracting(Slice::persons).containsExactly(5);
      assertThat(fresh.reports.draft(Optional.empty(), new Quarter(2026, 4)))
          .extracting(PublicityLine::persons)
          .containsExactly(5);
    }
  }

  private static SettlementContent paid() {
    LocalDate day = LocalDate.of(2026, 11, 24);
    Invoice meal =
        new Invoice("001", day, "机关食堂", CostCategory.MEAL, "餐费", new BigDecimal("260.00"));
    return new SettlementContent(
        PayMode.CARD, day, List.of(meal), List.of(), new Vouchers(true, true, true), "", 0);
  }

  @ParameterizedTest
  @CsvSource({
    "500000.00, 438000.00, 12.4",
    "500000.00, 441000.00, 11.8",
    "500000.00, 440000.00, 12.0"
  })
  void a_cut_is_measured_against_the_base(String base, String amount, String cut) {
    assertThat(figures(amount, "0.00", base).cut()).contains(new BigDecimal(cut));
  }

  @Test
  void the_change_is_measured_against_the_year_before() {
    YearFigures figures = figures("288000.00", "330000.00", "0.00");
    assertThat(figures.change()).contains(new BigDecimal("-12.7"));
    assertThat(figures.cut()).isEmpty();
    assertThat(figures.perHead()).contains(new BigDecimal("1440.00"));
    assertThat(figures.escortRatio()).contains(new BigDecimal("25.0"));
  }

  @Test
  void a_quarter_has_its_days() {
    assertThat(SECOND.first()).isEqualTo("2026-04-01");
    assertThat(SECOND.last()).isEqualTo("2026-06-30");
    assertThat(SECOND.over(LocalDate.of(2026, 6, 30))).isFalse();
    assertThatThrownBy(() -> new Quarter(2026, 5)).hasMessage("request.out-of-range");
  }

  private static YearFigures figures(String amount, String last, String base) {
    return new YearFigures(
        2026,
        40,
        200,
        50,
        new BigDecimal(amount),
        new BigDecimal(last),
        new BigDecimal(base),
        150,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
