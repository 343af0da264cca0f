package org.xianwu.reception.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.testkit.FakeDirectory;
import org.xianwu.reception.domain.MealTime;
import org.xianwu.reception.domain.RankClass;
import org.xianwu.reception.domain.Standard;
import org.xianwu.reception.ledger.BudgetLedger;
import org.xianwu.reception.ledger.PlaceLedger;
import org.xianwu.reception.ledger.StandardLedger;

class StandardsAndBudgetTest {

  private ReceptionRoom room;

  @BeforeEach
  void open() {
    room = new ReceptionRoom();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void a_standard_holds_from_its_day_until_the_next() {
    room.finance();
    StandardLedger ledger = new StandardLedger(room.standards);
    long id = ledger.create(standard("division", "2026-07-01", "50.00"));
    assertThat(lunch("2026-06-30")).isEqualByComparingTo("45.00");
    assertThat(lunch("2026-07-01")).isEqualByComparingTo("50.00");
    assertThat(room.standards.on(LocalDate.of(2025, 12, 31), RankClass.DIVISION)).isEmpty();
    ledger.edit(id, 1, Values.of(Map.of("lunch", new BigDecimal("48.00"))));
    assertThat(lunch("2026-07-01")).isEqualByComparingTo("48.00");
    assertThat(room.standards.read(id).basis()).isEqualTo("望财行〔2026〕9号");
    assertThatThrownBy(() -> ledger.edit(id, 1, Values.of(Map.of()))).hasMessage("ledger.stale");
    assertThatThrownBy(() -> ledger.create(standard("division", "2026-07-01", "50.00")))
        .hasMessage("reception.standard-exists");
    assertThatThrownBy(() -> ledger.create(standard("division", "2026-08-01", "0.00")))
        .hasMessage("reception.amount-invalid");
    assertThat(ledger.meant(standard("division", "2026-07-01", "1.00"))).hasValue(id);
  }

  @Test
  void a_standard_that_orders_were_held_against_stays_as_it_is() {
    room.submitted();
    room.finance();
    StandardLedger ledger = new StandardLedger(room.standards);
    long id = room.standards.find(RankClass.DIVISION, LocalDate.of(2026, 1, 1)).orElseThrow();
    assertThatThrownBy(
            () -> ledger.edit(id, 1, Values.of(Map.of("lunch", new BigDecimal("48.00")))))
        .hasMessage("reception.standard-in-use");
    assertThatThrownBy(() -> ledger.create(standard("division", "2026-11-01", "50.00")))
        .hasMessage("reception.standard-backdated");
    assertThatThrownBy(
            () -> ledger.edit(id, 1, Values.of(Map.of("validTo", LocalDate.of(2026, 11, 23)))))
        .hasMessage("reception.standard-in-use");
    ledger.create(standard("division", "2026-12-01", "50.00"));
    assertThat(lunch("2026-11-30")).isEqualByComparingTo("45.00");
    assertThat(lunch("2026-12-01")).isEqualByComparingTo("50.00");
  }

  @Test
  void a_standard_is_ended_without_another() {
    room.finance();
    StandardLedger ledger = new StandardLedger(room.standards);
    long id = room.standards.find(RankClass.DIVISION, LocalDate.of(2026, 1, 1)).orElseThrow();
    ledger.edit(id, 1, Values.of(Map.of("validTo", LocalDate.of(2026, 12, 31))));
    assertThat(room.standards.on(LocalDate.of(2027, 1, 1), RankClass.DIVISION)).isEmpty();
    assertThat(lunch("2026-12-31")).isEqualByComparingTo("45.00");
    assertThatThrownBy(
            () -> ledger.edit(id, 2, Values.of(Map.of("validTo", LocalDate.of(2025, 12, 31)))))
        .hasMessage("reception.period-invalid");
  }

  @Test
  void the_shares_of_the_meals_are_the_countys_and_make_one_day() {
    room.finance();
    StandardLedger ledger = new StandardLedger(room.standards);
    long id = room.standards.find(RankClass.DIVISION, LocalDate.of(2026, 1, 1)).orElseThrow();
    assertThatThrownBy(() -> ledger.edit(id, 1, Values.of(Map.of("lunchShare", 30))))
        .hasMessage("reception.shares-invalid");
    ledger.edit(
        id,
        1,
        Values.of(
            Map.of("allowance", new BigDecimal("120.00"), "lunchShare", 30, "dinnerShare", 50)));
    Standard kept = room.standards.read(id);
    assertThat(kept.shares().of(MealTime.BREAKFAST)).isEqualByComparingTo("24.00");
    assertThat(kept.shares().of(MealTime.LUNCH)).isEqualByComparingTo("36.00");
    assertThat(kept.shares().of(MealTime.DINNER)).isEqualByComparingTo("60.00");
  }

  @Test
  void dining_places_come_and_go() {
    room.finance();
    PlaceLedger ledger = new PlaceLedger(room.standards);
    LocalDate day = LocalDate.of(2026, 5, 1);
    long id = ledger.create(Values.of(Map.of("name", "望溪饭店", "validFrom", day)));
    assertThat(room.standards.diningPlace(day, "望溪饭店")).isTrue();
    assertThat(room.standards.diningPlace(day, "湖畔酒楼")).isFalse();
    ledger.edit(id, 1, Values.of(Map.of("validTo", LocalDate.of(2026, 5, 31))));
    assertThat(room.standards.diningPlace(LocalDate.of(2026, 6, 1), "望溪饭店")).isFalse();
    assertThatThrownBy(() -> room.standards.endPlace(id, 2, Optional.of(day.minusDays(1))))
        .hasMessage("reception.period-invalid");
  }

  @Test
  void a_budget_is_entered_once_and_never_falls_below_its_use() {
    room.approved();
    room.finance();
    BudgetLedger ledger = new BudgetLedger(room.budget);
    assertThatThrownBy(() -> ledger.create(Values.of(Map.of("year", 2026))))
        .hasMessage("reception.budget-exists");
    long id = room.budget.of(FakeDirectory.PARTY_OFFICE, 2026).orElseThrow().id();
    int rev = room.budget.read(id).rev();
    assertThatThrownBy(
            () -> ledger.edit(id, rev, Values.of(Map.of("total", new BigDecimal("269.99")))))
        .hasMessage("reception.budget-below-use");
    ledger.edit(id, rev, Values.of(Map.of("total", new BigDecimal("270.00"))));
    assertThat(room.budget.read(id).amounts().base()).isEqualByComparingTo("500000.00");
    assertThat(room.budget.read(id).standing().left()).isZero();
    room.officer();
    assertThatThrownBy(() -> ledger.create(Values.of(Map.of("year", 2027))))
        .hasMessage("access.denied");
  }

  @Test
  void what_was_paid_takes_the_place_of_what_was_held() {
    long order = room.approved();
    room.budget.spend(order, new BigDecimal("250.00"));
    assertThat(room.used()).isEqualByComparingTo("250.00");
    room.budget.release(order);
    assertThat(room.used()).isEqualByComparingTo("250.00");
  }

  private BigDecimal lunch(String day) {
    return room.standards
        .on(LocalDate.parse(day), RankClass.DIVISION)
        .map(Standard::lunch)
        .orElseThrow();
  }

  private static Values standard(String rank, String from, String lunch) {
    return Values.of(
        Map.of(
            "rank",
            rank,
            "validFrom",
            LocalDate.parse(from),
            "breakfast",
            new BigDecimal("20.00"),
            "lunch",
            new BigDecimal(lunch),
            "dinner",
            new BigDecimal("45.00"),
            "room",
            new BigDecimal("400.00"),
            "basis",
            "望财行〔2026〕9号"));
  }
}
