package org.xianwu.reception.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.ledger.Sheets;
import org.xianwu.reception.domain.CostCategory;
import org.xianwu.reception.domain.Grouping;
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
    try (ReceptionRoom july = ReceptionRoom.practised("2026-07-05T09:00")) {
      july.keeper();
      List<PublicityLine> draft = july.reports.draft(Optional.empty(), SECOND);
      assertThat(draft).hasSize(10);
      assertThat(draft).allMatch(line -> line.day().getMonthValue() / 4 == 1);
      Publicity table = july.reports.read(july.reports.publish(Optional.empty(), SECOND));
      assertThat(table.lines()).hasSameSizeAs(draft);
      assertThat(Publicity.total(table.lines())).isEqualByComparingTo(Publicity.total(draft));
      assertThat(table.lines().toString()).doesNotContain("联络员");
      assertThat(july.reports.due(SECOND)).isEqualTo("2026-07-14");
      assertThatThrownBy(() -> july.reports.publish(Optional.empty(), SECOND))
          .hasMessage("reception.published-already");
      assertThatThrownBy(() -> july.reports.publish(Optional.empty(), new Quarter(2026, 4)))
          .hasMessage("reception.quarter-not-over");
      july.officer();
      assertThatThrownBy(() -> july.reports.publish(Optional.empty(), new Quarter(2026, 1)))
          .hasMessage("access.denied");
    }
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

  @Test
  void every_number_leads_to_the_visits_behind_it() {
    YearFigures figures = room.reports.year(Optional.empty(), 2026);
    assertBehind(Grouping.ALL, "", figures.batches(), figures.persons(), figures.amount());
    for (Slice slice : figures.byType()) {
      assertBehind(Grouping.TYPE, slice.key(), slice.batches(), slice.persons(), slice.amount());
    }
    for (Slice slice : figures.byLevel()) {
      assertBehind(Grouping.LEVEL, slice.key(), slice.batches(), slice.persons(), slice.amount());
    }
    for (Slice slice : figures.byRank()) {
      assertBehind(Grouping.RANK, slice.key(), slice.batches(), slice.persons(), slice.amount());
    }
    for (Slice slice : figures.bySender()) {
      assertBehind(Grouping.SENDER, slice.key(), slice.batches(), slice.persons(), slice.amount());
    }
    assertThat(behind(Grouping.MAJOR, "").stream().mapToInt(Reports.Behind::persons).sum())
        .isEqualTo(figures.major());
    assertThatThrownBy(() -> Grouping.of("party")).hasMessage("reception.choice-unknown");
  }

  private static void assertBehind(
      Grouping by, String key, int batches, int persons, BigDecimal amount) {
    List<Reports.Behind> all = behind(by, key);
    assertThat(all).as(by + " " + key).hasSize(batches);
    assertThat(all).extracting(Reports.Behind::orderId).doesNotHaveDuplicates();
    assertThat(all.stream().mapToInt(Reports.Behind::persons).sum()).isEqualTo(persons);
    assertThat(all.stream().map(Reports.Behind::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(amount);
  }

  /** Page by page, seven on each. */
  private static List<Reports.Behind> behind(Grouping by, String key) {
    List<Reports.Behind> all = new ArrayList<>();
    PlatformOrders.After after = PlatformOrders.After.of("");
    while (true) {
      List<Reports.Behind> page = room.reports.records(Optional.empty(), 2026, by, key, after, 7);
      all.addAll(page.subList(0, Math.min(7, page.size())));
      if (page.size() <= 7) {
        return all;
      }
      after = all.get(all.size() - 1).after();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "500000.00, 440000.00, true",
    "500000.00, 440000.01, false",
    "500000.00, 438000.00, true",
    "500000.00, 441000.00, false"
  })
  void a_cut_that_just_meets_the_target_passes_and_one_cent_less_does_not(
      String base, String amount, boolean met) {
    assertThat(figures(amount, "0.00", base).cutMeets(new BigDecimal("12"))).contains(met);
    assertThat(figures(amount, "0.00", "0.00").cutMeets(new BigDecimal("12"))).isEmpty();
  }

  @Test
  void what_is_settled_late_appears_marked_on_the_next_table_and_withheld_on_none() {
    try (ReceptionRoom fresh = new ReceptionRoom()) {
      long first = fresh.signed(fresh.ended());
      fresh.store.clock().setOffice("2026-11-21T08:00");
      long second = fresh.signed(fresh.ended());
      fresh.finance();
      fresh.settlements.settle(first, paid());
      fresh.store.clock().setOffice("2027-01-05T09:00");
      fresh.keeper();
      assertThat(kinds(fresh)).containsExactly("公示接待费");
      Quarter fourth = new Quarter(2026, 4);
      long table = fresh.reports.publish(Optional.empty(), fourth);
      assertThat(kinds(fresh)).isEmpty();
      fresh.finance();
      fresh.settlements.settle(second, paid("002"));
      fresh.keeper();
      Quarter next = new Quarter(2027, 1);
      assertThat(fresh.reports.draft(Optional.empty(), next))
          .extracting(PublicityLine::number, PublicityLine::late)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("JD-2026-002", true));
      long corrected = fresh.reports.correct(table, "漏列一批次");
      assertThat(fresh.reports.read(table).lines()).as("the old one stays").hasSize(1);
      assertThat(fresh.reports.read(corrected).lines()).hasSize(2);
      assertThat(fresh.reports.read(corrected).version()).isEqualTo(2);
      assertThat(fresh.reports.read(corrected).reason()).isEqualTo("漏列一批次");
      assertThat(fresh.reports.latest(fresh.reports.read(table))).isFalse();
      assertThatThrownBy(() -> fresh.reports.correct(table, "再改"))
          .hasMessage("reception.publicity-superseded");
      assertThat(fresh.reports.draft(Optional.empty(), next)).as("on one table only").isEmpty();
      fresh.withholdings.mark(first, "涉及敏感事项");
      assertThatThrownBy(() -> fresh.withholdings.mark(first, "再标"))
          .hasMessage("reception.withheld-already");
      assertThat(fresh.reports.draft(Optional.empty(), fourth)).as("not agreed yet").hasSize(2);
      assertThatThrownBy(() -> fresh.withholdings.approve(first)).hasMessage("access.denied");
      fresh.leader();
      assertThat(kinds(fresh)).containsExactly("审批不予公示");
      fresh.withholdings.approve(first);
      fresh.keeper();
      assertThat(fresh.reports.draft(Optional.empty(), fourth)).hasSize(1);
      fresh.withholdings.lift(first, "已公开");
      assertThat(fresh.reports.draft(Optional.empty(), fourth)).hasSize(2);
    }
  }

  private static List<String> kinds(ReceptionRoom room) {
    return room.todos.waitingFor(room.store.callers().current()).stream()
        .map(todo -> todo.kind().zh())
        .toList();
  }

  @Test
  void the_months_of_a_year_and_its_summary_hold_the_same_money() {
    YearFigures figures = room.reports.year(Optional.empty(), 2026);
    BigDecimal months = BigDecimal.ZERO;
    for (int month = 1; month <= 12; month++) {
      Sheets.Table table = room.exports.month(Optional.empty(), YearMonth.of(2026, month), "30217");
      List<Object> last = table.rows().get(table.rows().size() - 1);
      months = months.add((BigDecimal) last.get(last.size() - 1));
      assertThat(table.rows()).allMatch(row -> row.size() == table.columns().size());
    }
    assertThat(months).isPositive().isEqualByComparingTo(figures.amount());
    assertThat(room.exports.month(Optional.empty(), YearMonth.of(2026, 5), "30215").rows())
        .as("another line: the sum alone")
        .hasSize(1);
    assertThat(room.exports.year(Optional.empty(), 2026).rows())
        .extracting(row -> row.get(0).toString() + row.get(1))
        .anyMatch(said -> said.contains("公务接待费支出") && said.endsWith("" + figures.amount()))
        .anyMatch(said -> said.contains("批次") && said.endsWith("" + figures.batches()));
    room.officer();
    assertThat(room.store.changeLog().historyOf("reception.settlement", 0))
        .extracting(LoggedChange::change)
        .extracting(change -> change.action() + " " + change.reason())
        .contains("export 2026-05 30217", "export 2026-05 30215", "export 2026");
    assertThatThrownBy(() -> room.exports.year(Optional.empty(), 2026)).hasMessage("access.denied");
  }

  private static SettlementContent paid(String invoice) {
    LocalDate day = LocalDate.of(2026, 11, 24);
    Invoice meal =
        new Invoice(invoice, day, "机关食堂", CostCategory.MEAL, "餐费", new BigDecimal("260.00"));
    return new SettlementContent(
        PayMode.CARD, day, List.of(meal), List.of(), new Vouchers(true, true, true), "", 0);
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
