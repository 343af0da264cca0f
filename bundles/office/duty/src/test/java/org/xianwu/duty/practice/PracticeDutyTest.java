package org.xianwu.duty.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.app.DutyRoom;
import org.xianwu.duty.app.MonthPicture;
import org.xianwu.duty.domain.Finding;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.Shift;

class PracticeDutyTest {

  private static DutyRoom room;

  @BeforeAll
  static void load() {
    room = DutyRoom.practised();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void the_rosters_of_the_year_keep_every_rule() {
    for (int month = 1; month <= 11; month++) {
      MonthPicture picture = month(month);
      Roster roster = picture.shown().orElseThrow();
      List<Finding> violations =
          room.rosters.check(roster.id()).violations().stream()
              // what began is not changed: the swap lies in the past by now
              .filter(found -> !found.problem().code().code().equals("duty.shift-began"))
              .toList();
      assertThat(violations).as("month " + month).isEmpty();
    }
  }

  @Test
  void the_spring_festival_is_served_as_everybody_knows_it() {
    List<Shift> shifts = month(2).shifts();
    assertThat(served(shifts, "2026-02-16")).isEqualTo("林溪石 许青禾 罗听松");
    assertThat(served(shifts, "2026-02-17")).isEqualTo("陈望川 沈一诺 方砚秋");
    assertThat(served(shifts, "2026-02-18")).startsWith("周知远 ");
    assertThat(served(shifts, "2026-02-14")).endsWith(" 姚远帆");
    assertThat(served(shifts, "2026-02-20")).contains("唐晓渡").doesNotContain("罗听松");
    assertThat(month(2).rosters())
        .extracting(Roster::number)
        .containsExactly("ZB-2026-02-V2", "ZB-2026-02-V1");
  }

  @Test
  void december_is_left_to_the_clerk() {
    assertThat(month(12).rosters()).isEmpty();
  }

  @Test
  void the_log_is_about_a_line_a_day_with_the_flood_and_its_correction() {
    long lines =
        room.store
            .store()
            .read(
                em ->
                    em.createQuery("select count(l) from LogLine l", Long.class).getSingleResult());
    assertThat(lines).isBetween(250L, 340L);
    List<String> corrected =
        room.store
            .store()
            .read(
                em ->
                    em.createQuery(
                            "select o.content from LogLine l, LogLine o where l.correctsId = o.id",
                            String.class)
                        .getResultList());
    assertThat(corrected).singleElement().asString().contains("上坪村").contains("超警");
  }

  private static MonthPicture month(int month) {
    return room.board.month(YearMonth.of(2026, month), Optional.empty(), Optional.empty());
  }

  private static String served(List<Shift> shifts, String day) {
    Shift shift =
        shifts.stream().filter(s -> s.day().equals(LocalDate.parse(day))).findFirst().orElseThrow();
    StringBuilder names = new StringBuilder(room.people.name(shift.assignment().leaderId()));
    shift.assignment().officerIds().forEach(id -> names.append(' ').append(room.people.name(id)));
    return names.toString();
  }
}
