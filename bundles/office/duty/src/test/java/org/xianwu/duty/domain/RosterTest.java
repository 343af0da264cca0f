package org.xianwu.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianwu.duty.domain.DutyOffice.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianwu.platform.api.problem.Problem;

class RosterTest {

  private static final Instant NOW = Instant.parse("2026-01-20T02:00:00Z");
  private static final long KEEPER = 7;

  private final Roster roster = Roster.ofMonth(1, 11, YearMonth.of(2026, 2));

  @Test
  void a_months_roster_is_numbered_by_month_and_version() {
    assertThat(roster.number()).isEqualTo("ZB-2026-02-V1");
    assertThat(roster.firstDay()).isEqualTo("2026-02-01");
    assertThat(roster.lastDay()).isEqualTo("2026-02-28");
    assertThat(roster.title()).isEqualTo("2026年2月值班表");
  }

  @Test
  void holiday_and_special_rosters_bear_the_day_on_which_they_begin() {
    assertThat(RosterKind.HOLIDAY.number(day("2026-02-15"), 1)).isEqualTo("ZB-2026-JR0215-V1");
    assertThat(RosterKind.SPECIAL.number(day("2026-06-01"), 2)).isEqualTo("ZB-2026-ZX0601-V2");
  }

  @ParameterizedTest
  @CsvSource({"2026-02-10,2026-02-09", "2026-01-01,2026-12-31"})
  void a_period_ends_after_it_begins_and_is_not_endless(LocalDate first, LocalDate last) {
    assertThatThrownBy(() -> Roster.ofPeriod(1, 11, RosterKind.SPECIAL, first, last, ""))
        .hasMessage("duty.period-invalid");
  }

  @Test
  void a_months_roster_is_a_whole_month() {
    assertThatThrownBy(
            () ->
                Roster.ofPeriod(1, 11, RosterKind.MONTH, day("2026-02-01"), day("2026-02-27"), ""))
        .hasMessage("duty.period-invalid");
  }

  @Test
  void a_published_roster_takes_no_changes() {
    roster.requireDraft();
    roster.publish(NOW, KEEPER, "");
    assertThatThrownBy(roster::requireDraft)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(DutyProblem.PUBLISHED_UNTOUCHED);
              assertThat(problem.parameters()).containsEntry("number", "ZB-2026-02-V1");
            });
    assertThat(roster.publishedAt()).contains(NOW);
    assertThat(roster.publishedBy()).contains(KEEPER);
  }

  @Test
  void a_change_is_the_next_version_with_a_reason() {
    roster.publish(NOW, KEEPER, "");
    Roster next = roster.revise(2, "罗听松家属住院");
    assertThat(next.number()).isEqualTo("ZB-2026-02-V2");
    assertThat(next.formerId()).contains(1L);
    assertThat(next.reason()).isEqualTo("罗听松家属住院");
    assertThat(next.state()).isEqualTo(RosterState.DRAFT);
    assertThatThrownBy(() -> roster.revise(3, " ")).hasMessage("duty.reason-missing");
  }

  @Test
  void a_draft_has_no_next_version() {
    assertThatThrownBy(() -> roster.revise(2, "why")).hasMessage("duty.state-forbids");
  }

  @Test
  void a_roster_is_filed_when_its_last_day_passed() {
    roster.publish(NOW, KEEPER, "");
    assertThatThrownBy(() -> roster.archive(day("2026-02-28"))).hasMessage("duty.not-over");
    roster.archive(day("2026-03-01"));
    assertThat(roster.state()).isEqualTo(RosterState.ARCHIVED);
  }

  @Test
  void days_outside_the_period_are_refused() {
    assertThatThrownBy(() -> roster.requireDay(day("2026-03-01"))).hasMessage("duty.day-outside");
    assertThat(roster.covers(day("2026-02-01"))).isTrue();
    assertThat(roster.covers(day("2026-01-31"))).isFalse();
  }

  @Test
  void no_walk_through_the_states_ever_leaves_the_paths() {
    List<Consumer<Roster>> steps =
        List.of(
            one -> one.publish(NOW, KEEPER, ""),
            Roster::supersede,
            one -> one.archive(day("2026-03-01")),
            one -> one.archive(day("2026-02-03")),
            one -> one.revise(9, "why"),
            Roster::requireDraft);
    Random random = new Random(20260221);
    for (int walk = 0; walk < 500; walk++) {
      Roster walker = Roster.ofMonth(walk + 1, 11, YearMonth.of(2026, 2));
      boolean published = false;
      for (int i = 0; i < 12; i++) {
        RosterState before = walker.state();
        boolean refused = false;
        try {
          steps.get(random.nextInt(steps.size())).accept(walker);
        } catch (Problem expected) {
          refused = true;
        }
        RosterState after = walker.state();
        assertThat(after == before || before.next().contains(after)).isTrue();
        assertThat(!refused || after == before).isTrue();
        published |= after == RosterState.PUBLISHED;
        assertThat(published).isEqualTo(walker.publishedAt().isPresent());
        assertThat(published && after == RosterState.DRAFT).isFalse();
      }
    }
  }

  @Test
  void every_state_leads_to_an_end() {
    for (RosterState start : RosterState.values()) {
      RosterState state = start;
      for (int i = 0; i < 6 && !state.next().isEmpty(); i++) {
        state = state.next().stream().max(RosterState::compareTo).orElseThrow();
      }
      assertThat(state.next()).isEmpty();
      assertThat(state.open()).isFalse();
    }
  }
}
