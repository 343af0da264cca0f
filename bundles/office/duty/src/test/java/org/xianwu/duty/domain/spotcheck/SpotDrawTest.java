package org.xianwu.duty.domain.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.text.Label;

class SpotDrawTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final SpotGroup TOWNS =
      new SpotGroup("towns", Label.of("乡镇街道", "Towns"), Set.of("town"));

  @Test
  void the_same_seed_gives_the_same_units_and_another_seed_others() {
    assertThat(draw(7, checks(20), 5).chosen()).isEqualTo(draw(7, checks(20), 5).chosen());
    Set<List<Long>> answers = new HashSet<>();
    LongStream.range(0, 50).forEach(seed -> answers.add(draw(seed, checks(20), 5).chosen()));
    assertThat(answers).hasSizeGreaterThan(40);
  }

  @Test
  void every_unit_has_its_turn_in_a_quarter_before_one_has_a_second() {
    Map<Long, Integer> checks = checks(7);
    for (int round = 0; round < 12; round++) {
      draw(round, checks, 2).chosen().forEach(unit -> checks.merge(unit, 1, Integer::sum));
      int least = checks.values().stream().min(Integer::compare).orElseThrow();
      int most = checks.values().stream().max(Integer::compare).orElseThrow();
      assertThat(most - least).isLessThanOrEqualTo(1);
    }
    assertThat(checks.values()).allMatch(count -> count >= 3);
  }

  @Test
  void no_unit_is_drawn_more_often_than_chance_has_it() {
    Map<Long, Integer> drawn = new TreeMap<>();
    LongStream.range(0, 2000)
        .forEach(
            seed ->
                draw(seed * 7919, checks(10), 3)
                    .chosen()
                    .forEach(unit -> drawn.merge(unit, 1, Integer::sum)));
    assertThat(drawn).hasSize(10);
    assertThat(drawn.values()).allMatch(count -> count > 500 && count < 700);
  }

  @Test
  void a_draw_proves_itself_by_what_it_keeps() {
    SpotDraw draw = draw(42, checks(9), 4);
    assertThat(draw.holds()).isTrue();
    assertThat(draw.candidates()).hasSize(9);
    assertThat(draw.candidates()).extracting(SpotCandidate::unitId).isSorted();
    assertThat(draw.chosen()).hasSize(4);
  }

  @Test
  void a_group_smaller_than_wanted_is_drawn_whole_and_an_empty_one_refused() {
    assertThat(draw(1, checks(2), 5).chosen()).hasSize(2);
    assertThatThrownBy(() -> draw(1, Map.of(), 5)).hasMessage("duty.spot-nobody-left");
  }

  private static Map<Long, Integer> checks(int units) {
    Map<Long, Integer> checks = new HashMap<>();
    LongStream.rangeClosed(1, units).forEach(unit -> checks.put(unit, 0));
    return checks;
  }

  private static SpotDraw draw(long seed, Map<Long, Integer> checks, int size) {
    return new SpotDraw(1, TOWNS, DAY, SpotMethod.CALL, seed, checks, size, 9);
  }
}
