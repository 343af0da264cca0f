package org.xianwu.duty.domain.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.DutyRules;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.platform.api.problem.Problem;

/** Swaps walked by chance: whatever is tried, the states follow each other as they may. */
class SwapWalkTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 20);
  private static final Instant BEFORE = Instant.parse("2026-02-18T02:20:00Z");
  private static final Instant AFTER = Instant.parse("2026-02-20T00:05:00Z");

  private static final List<Consumer<Swap>> STEPS =
      List.of(
          swap -> swap.consent(BEFORE),
          swap -> swap.consent(AFTER),
          swap -> swap.decline(BEFORE, "出差"),
          swap -> swap.giveBack("请补充"),
          swap -> swap.withdraw(""),
          swap -> swap.takeEffect(BEFORE, 9, 77),
          swap -> swap.takeEffect(AFTER, 9, 77),
          Swap::expire);

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4_000, 50_000, 600_000})
  void every_step_is_allowed_or_changes_nothing(long seed) {
    Random random = new Random(seed);
    for (int walk = 0; walk < 500; walk++) {
      Swap swap = swap();
      for (int step = 0; step < 12; step++) {
        SwapState before = swap.state();
        String remark = swap.remark();
        try {
          STEPS.get(random.nextInt(STEPS.size())).accept(swap);
          assertThat(before.next()).contains(swap.state());
        } catch (Problem refused) {
          assertThat(swap.state()).isEqualTo(before);
          assertThat(swap.remark()).isEqualTo(remark);
        }
        boolean effective = swap.state() == SwapState.EFFECTIVE;
        assertThat(swap.rosterId().isPresent()).isEqualTo(effective);
        assertThat(swap.decidedAt().isPresent()).isEqualTo(effective);
        assertThat(!effective || swap.answeredAt().isPresent()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(SwapState.class)
  void an_open_swap_can_end_and_an_ended_one_stays(SwapState state) {
    Set<SwapState> ends = EnumSet.noneOf(SwapState.class);
    state.next().stream().filter(next -> !next.open()).forEach(ends::add);
    assertThat(ends.isEmpty()).isEqualTo(!state.open());
    assertThat(SwapState.of(state.code())).isEqualTo(state);
  }

  private static Swap swap() {
    Roster roster = Roster.ofPeriod(1, 11, RosterKind.SPECIAL, DAY, DAY, "");
    Shift shift =
        new Shift(
            2,
            roster,
            DAY,
            ShiftType.FULL,
            DutyRules.usual().hours(ShiftType.FULL).on(DAY, ShiftType.FULL),
            Assignment.of(101, List.of(204L, 205L), "0571-2345678"));
    return new Swap(3, shift, SwapPost.OFFICER, 204, 206, "家属住院", BEFORE);
  }
}
