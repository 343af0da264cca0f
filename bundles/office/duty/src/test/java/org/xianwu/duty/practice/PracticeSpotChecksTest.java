package org.xianwu.duty.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.duty.app.spotcheck.SpotBoard;
import org.xianwu.duty.app.spotcheck.SpotRoom;
import org.xianwu.duty.domain.spotcheck.SpotDraw;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.testkit.HandNumbers;

class PracticeSpotChecksTest {

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "2026-12-01", "2027-02-10"})
  void every_town_had_its_turn_in_the_past_quarters(String day) {
    try (SpotRoom room = practised(day)) {
      LocalDate today = LocalDate.parse(day);
      for (int quarters = 1; quarters <= 3; quarters++) {
        for (SpotBoard.GroupTurn turn : room.board.quarter(today.minusMonths(3L * quarters))) {
          assertThat(turn.without()).as(turn.group().code()).isEmpty();
        }
      }
      assertThat(room.tasks.open()).isNotEmpty().allMatch(task -> task.day().equals(today));
      assertThat(room.draws.latest()).allMatch(SpotDraw::holds);
    }
  }

  @Test
  void the_leader_of_the_white_crane_was_away() {
    try (SpotRoom room = practised("2026-11-21")) {
      SpotBoard.Figures figures =
          room.board.figures(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 26));
      assertThat(figures.units().keySet()).extracting(unit -> unit.name()).contains("白鹤乡");
    }
  }

  private static SpotRoom practised(String day) {
    SpotRoom room = new SpotRoom();
    room.duty.store.clock().setOffice(day + "T09:00");
    Person someone = room.duty.directory.person(room.duty.id("许青禾")).orElseThrow();
    room.duty.directory.add(
        new Person(900, "纪若溪", someone.unitId(), 0, "", "", someone.posts(), 900, false, true));
    new PracticeSpotChecks(
            room.duty.store.store(),
            room.duty.store.ids(),
            room.duty.store.clock(),
            room.duty.directory,
            new HandNumbers(),
            room.settings)
        .load();
    room.inspect();
    return room;
  }
}
