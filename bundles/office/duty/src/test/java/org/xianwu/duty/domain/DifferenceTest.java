package org.xianwu.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private final DutyOffice office = new DutyOffice();
  private final Roster roster = office.days("2026-02-19", "2026-02-21");
  private final Shift thursday = office.full(roster, "2026-02-19", "周知远", "许青禾", "沈一诺");
  private final Shift friday = office.full(roster, "2026-02-20", "周知远", "罗听松", "方砚秋");

  @Test
  void an_unchanged_copy_differs_in_nothing() {
    Shift copy = friday.copyTo(99, roster);
    assertThat(Difference.between(List.of(thursday, friday), List.of(thursday, copy))).isEmpty();
  }

  @Test
  void a_swap_is_one_difference_with_both_sides() {
    Shift swapped = office.full(roster, "2026-02-20", "周知远", "唐晓渡", "方砚秋");
    List<Difference> changes =
        Difference.between(List.of(thursday, friday), List.of(thursday, swapped));
    assertThat(changes)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.day()).isEqualTo("2026-02-20");
              assertThat(change.before()).contains(friday);
              assertThat(change.after()).contains(swapped);
            });
  }

  @Test
  void added_and_removed_shifts_have_one_side_in_the_order_of_the_days() {
    Shift saturday = office.full(roster, "2026-02-21", "周知远", "唐晓渡", "方砚秋");
    List<Difference> changes =
        Difference.between(List.of(thursday, friday), List.of(friday, saturday));
    assertThat(changes).extracting(change -> change.day().getDayOfMonth()).containsExactly(19, 21);
    assertThat(changes.get(0).after()).isEmpty();
    assertThat(changes.get(1).before()).isEmpty();
  }
}
