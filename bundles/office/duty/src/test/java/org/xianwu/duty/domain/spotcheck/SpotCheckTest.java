package org.xianwu.duty.domain.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.problem.Problem;

class SpotCheckTest {

  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final long CHECKER = 5;
  private static final long KEEPER = 6;

  @Test
  void a_leader_who_is_away_makes_the_unit_explain() {
    SpotCheck check = check(left("带班领导不在办公楼"));
    assertThat(check.state()).isEqualTo(SpotState.WAITING);
    check.explain("带班领导到上坪村查看水位", KEEPER, NOW);
    assertThat(check.state()).isEqualTo(SpotState.EXPLAINED);
    check.close("责成书面检查");
    assertThat(check.state()).isEqualTo(SpotState.CLOSED);
    assertThat(check.findings().outcome()).isEqualTo(SpotOutcome.LEFT);
    assertThat(check.explanation()).isEqualTo("带班领导到上坪村查看水位");
  }

  @Test
  void a_check_without_a_fault_is_closed_at_once() {
    SpotCheck check = check(present());
    assertThat(check.state()).isEqualTo(SpotState.CLOSED);
    assertThatThrownBy(() -> check.explain("无", KEEPER, NOW)).hasMessage("duty.spot-state");
    check.annul("登记错单位");
    assertThat(check.state()).isEqualTo(SpotState.ANNULLED);
    assertThatThrownBy(() -> check.annul("再来")).hasMessage("duty.spot-state");
  }

  @Test
  void whoever_checked_does_not_explain() {
    SpotCheck check = check(left("脱岗"));
    assertThatThrownBy(() -> check.explain("没有脱岗", CHECKER, NOW))
        .hasMessage("duty.spot-own-explanation");
    assertThat(check.state()).isEqualTo(SpotState.WAITING);
  }

  @Test
  void contradictions_are_named_at_their_fields() {
    assertThat(faults(found(false, true, true, SpotOutcome.UNANSWERED, "响铃")))
        .containsKey("answered");
    assertThat(faults(found(false, false, false, SpotOutcome.IN_POST, ""))).containsKey("outcome");
    assertThat(faults(found(true, false, true, SpotOutcome.IN_POST, ""))).containsKey("outcome");
    assertThat(faults(found(true, true, true, SpotOutcome.MISSING, "无人"))).containsKey("outcome");
    assertThat(faults(found(true, true, true, SpotOutcome.UNANSWERED, "无人")))
        .containsKey("outcome");
    assertThat(faults(left(" "))).containsOnlyKeys("note");
    assertThat(faults(visit())).containsKey("answered");
    assertThat(faults(present())).isEmpty();
  }

  @Test
  void the_future_is_not_checked() {
    SpotFindings late =
        new SpotFindings(
            SpotMethod.CALL,
            NOW.plusSeconds(600),
            true,
            3,
            "",
            true,
            true,
            true,
            true,
            SpotOutcome.IN_POST,
            "");
    assertThat(faults(late)).containsOnlyKeys("at");
  }

  @Test
  void from_every_state_whatever_is_tried_ends_in_a_known_one() {
    Set<SpotState> reached = EnumSet.noneOf(SpotState.class);
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      SpotCheck check = check(random.nextBoolean() ? left("脱岗") : present());
      SpotFindings found = check.findings();
      List<SpotState> path = new ArrayList<>(List.of(check.state()));
      for (int step = 0; step < 8; step++) {
        SpotState before = check.state();
        try {
          switch (random.nextInt(3)) {
            case 0 -> check.explain("说明", random.nextBoolean() ? KEEPER : CHECKER, NOW);
            case 1 -> check.close("办结");
            default -> check.annul("作废");
          }
        } catch (Problem refused) {
          assertThat(check.state()).isEqualTo(before);
        }
        path.add(check.state());
        if (before == SpotState.ANNULLED) {
          assertThat(check.state()).isEqualTo(SpotState.ANNULLED);
        }
        if (before == SpotState.CLOSED) {
          assertThat(check.state()).isIn(SpotState.CLOSED, SpotState.ANNULLED);
        }
      }
      assertThat(check.findings()).isEqualTo(found);
      reached.addAll(path);
    }
    assertThat(reached).containsExactlyInAnyOrder(SpotState.values());
  }

  @Test
  void figures_leave_annulled_checks_out() {
    SpotCheck wrong = check(left("脱岗"));
    wrong.annul("登记错单位");
    SpotFigures figures =
        SpotFigures.of(List.of(check(present()), check(present()), check(left("脱岗")), wrong));
    assertThat(figures.checks()).isEqualTo(3);
    assertThat(figures.of(SpotOutcome.LEFT)).isEqualTo(1);
    assertThat(figures.waiting()).isEqualTo(1);
    assertThat(figures.rate()).hasValue(66);
    assertThat(SpotFigures.of(List.of()).rate()).isEmpty();
  }

  private static Map<String, Problem> faults(SpotFindings findings) {
    try {
      findings.require(NOW);
      return Map.of();
    } catch (Problem wrong) {
      return wrong.fields();
    }
  }

  private static SpotCheck check(SpotFindings findings) {
    return new SpotCheck(1, SpotCheck.numbered(2026, 31), 3, 0, findings, CHECKER, NOW);
  }

  private static SpotFindings left(String note) {
    return found(true, false, true, SpotOutcome.LEFT, note);
  }

  private static SpotFindings present() {
    return found(true, true, true, SpotOutcome.IN_POST, "");
  }

  private static SpotFindings visit() {
    return new SpotFindings(
        SpotMethod.VISIT,
        NOW,
        false,
        0,
        "",
        false,
        false,
        false,
        false,
        SpotOutcome.UNANSWERED,
        "无人");
  }

  private static SpotFindings found(
      boolean answered, boolean leader, boolean officer, SpotOutcome outcome, String note) {
    return new SpotFindings(
        SpotMethod.CALL, NOW, answered, 6, "", leader, officer, answered, answered, outcome, note);
  }
}
