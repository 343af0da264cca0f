package org.xianwu.duty.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.duty.app.DutyRoom;
import org.xianwu.duty.app.MonthPicture;
import org.xianwu.duty.app.NewRoster;
import org.xianwu.duty.app.Pattern;
import org.xianwu.duty.domain.Finding;
import org.xianwu.duty.domain.PersonRule;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.duty.domain.outing.Outing;
import org.xianwu.duty.domain.outing.OutingState;
import org.xianwu.duty.domain.outing.Suspicion;
import org.xianwu.duty.domain.outing.SuspicionState;
import org.xianwu.duty.domain.swap.Swap;
import org.xianwu.duty.domain.swap.SwapState;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.testkit.FakeDirectory;
import org.xianwu.platform.testkit.HandNumbers;

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
  void rules_about_people_are_whole() {
    List<PersonRule> rules =
        room.store
            .store()
            .read(
                em ->
                    em.createQuery("select r from PersonRule r", PersonRule.class).getResultList());
    assertThat(rules).isNotEmpty();
    rules.forEach(rule -> rule.terms().require());
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

  @Test
  void the_swap_of_the_festival_stands_in_the_register_with_others_that_came_to_nothing() {
    List<Swap> swaps =
        room.store
            .store()
            .read(em -> em.createQuery("select s from Swap s", Swap.class).getResultList());
    assertThat(swaps)
        .extracting(Swap::state)
        .contains(
            SwapState.EFFECTIVE,
            SwapState.DECLINED,
            SwapState.WITHDRAWN,
            SwapState.EXPIRED,
            SwapState.ASKED);
    Swap remembered =
        swaps.stream().filter(one -> one.state() == SwapState.EFFECTIVE).findFirst().orElseThrow();
    assertThat(room.people.name(remembered.fromId())).isEqualTo("罗听松");
    assertThat(room.people.name(remembered.toId())).isEqualTo("唐晓渡");
    assertThat(remembered.day()).isEqualTo(LocalDate.parse("2026-02-20"));
    assertThat(remembered.decidedAt())
        .contains(WorkCalendar.moment(LocalDateTime.parse("2026-02-18T11:05")));
    assertThat(room.rosters.read(remembered.rosterId().orElseThrow()).number())
        .isEqualTo("ZB-2026-02-V2");
  }

  @Test
  void the_desk_hands_over_every_morning_and_has_something_left_to_do() {
    long open = count("select count(i) from PendingItem i where i.doneAt is null");
    assertThat(open).isEqualTo(2);
    assertThat(count("select count(h) from Handover h")).isEqualTo(90);
  }

  private static long count(String query) {
    return room.store.store().read(em -> em.createQuery(query, Long.class).getSingleResult());
  }

  @Test
  void outings_and_suspicions_of_the_year_are_there_in_every_state() {
    try (DutyRoom fresh = new DutyRoom()) {
      long id = 301;
      for (String name : List.of("阮松桥", "钟云桥", "戴松年", "祝安澜", "俞静姝", "田景和", "白鹤鸣", "南星河", "古砚农")) {
        fresh.directory.add(
            new Person(
                id, name, FakeDirectory.GOVERNMENT_OFFICE, 0, "", "", List.of(), 1, false, true));
        id++;
      }
      PracticeCast cast = PracticeCast.of(fresh.directory, Optional.empty());
      List<Object> kept =
          fresh
              .store
              .store()
              .write(
                  Act.of("practice"),
                  em -> {
                    new PracticeOutings(
                            em,
                            fresh.store.ids(),
                            fresh.calendar,
                            fresh.directory,
                            new HandNumbers(),
                            cast,
                            fresh.store.clock().instant())
                        .write();
                    em.flush();
                    List<Object> states = new ArrayList<>();
                    em.createQuery("select o from Outing o", Outing.class).getResultList().stream()
                        .map(Outing::state)
                        .forEach(states::add);
                    em
                        .createQuery("select s from Suspicion s", Suspicion.class)
                        .getResultList()
                        .stream()
                        .map(Suspicion::state)
                        .forEach(states::add);
                    return states;
                  });
      assertThat(kept)
          .contains(OutingState.BACK, OutingState.AWAY, OutingState.DRAFT)
          .contains(SuspicionState.CONFIRMED, SuspicionState.EXCLUDED, SuspicionState.RAISED)
          .hasSize(8 + 3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-12-01T00:30", "2027-01-15T09:00", "2027-02-10T09:00", "2027-03-31T23:00",
        "2027-09-20T09:00", "2027-12-28T09:00", "2028-01-26T09:00", "2028-02-29T12:00"
      })
  void in_any_month_next_months_roster_follows_from_this_months(String moment) {
    try (DutyRoom later = DutyRoom.practisedAt(moment)) {
      YearMonth now = YearMonth.from(WorkCalendar.today(later.store.clock()));
      assertThat(valid(later, now)).isPresent();
      assertThat(valid(later, now.minusMonths(11))).isPresent();
      assertThat(valid(later, now.minusMonths(12))).isEmpty();

      long id =
          later.rosters.create(
              new NewRoster(
                  RosterKind.MONTH,
                  Optional.empty(),
                  now.plusMonths(1).atDay(1),
                  Optional.empty(),
                  ""));
      later.rosters.generate(id, new Pattern(ShiftType.FULL, Optional.of(now)));

      assertThat(later.rosters.check(id).violations()).isEmpty();
    }
  }

  @Test
  void what_lies_ahead_has_not_happened_yet() {
    try (DutyRoom later = DutyRoom.practisedAt("2027-02-06T09:00")) {
      assertThat(valid(later, YearMonth.of(2027, 2)).orElseThrow().version()).isEqualTo(1);
    }
    try (DutyRoom later = DutyRoom.practisedAt("2027-02-10T09:00")) {
      assertThat(valid(later, YearMonth.of(2027, 2)).orElseThrow().version()).isEqualTo(2);
    }
  }

  private static Optional<Roster> valid(DutyRoom room, YearMonth month) {
    return room.board.month(month, Optional.empty(), Optional.empty()).shown();
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
