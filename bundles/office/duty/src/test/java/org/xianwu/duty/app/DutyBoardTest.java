package org.xianwu.duty.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.RosterState;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.testkit.FakeDirectory;

class DutyBoardTest {

  private static DutyRoom room;

  @BeforeAll
  static void open() {
    room = DutyRoom.practised();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @BeforeEach
  void keeper() {
    room.store.callers().set(room.keeper());
    room.store.clock().setOffice("2026-11-21T09:00");
  }

  @Test
  void at_nine_the_shift_of_the_day_is_on_duty_and_the_next_one_is_known() {
    room.store.clock().setOffice("2026-02-17T09:00");
    OnDuty duty = room.board.today(Optional.empty());
    assertThat(names(duty.present())).isEqualTo("陈望川 沈一诺 方砚秋");
    assertThat(duty.roster().orElseThrow().number()).isEqualTo("ZB-2026-02-V2");
    assertThat(duty.next().map(Shift::day)).contains(LocalDate.of(2026, 2, 18));
  }

  @Test
  void at_seven_it_is_still_the_shift_of_the_day_before() {
    room.store.clock().setOffice("2026-02-17T07:59");
    assertThat(names(room.board.today(Optional.empty()).present())).isEqualTo("林溪石 许青禾 罗听松");
  }

  @Test
  void in_office_hours_before_a_night_shift_nobody_is_named_but_the_night_is() {
    room.store.clock().setOffice("2026-02-14T14:00");
    OnDuty duty = room.board.today(Optional.empty());
    assertThat(duty.present()).isEmpty();
    assertThat(names(List.of(duty.next().orElseThrow()))).endsWith("姚远帆");
  }

  @Test
  void whoever_belongs_to_another_unit_sees_the_desk_that_is_on_duty() {
    room.store.callers().set(room.as("沈一诺", "duty.officer", FakeDirectory.GOVERNMENT_OFFICE));
    OnDuty duty = room.board.today(Optional.empty());
    assertThat(duty.unitId()).isEqualTo(FakeDirectory.PARTY_OFFICE);
    assertThat(duty.present()).hasSize(1);
  }

  @Test
  void a_special_roster_holds_over_the_months_on_its_days() {
    room.store.clock().setOffice("2026-11-21T09:00");
    LocalDate day = LocalDate.of(2026, 11, 26);
    long id =
        room.rosters.create(
            new NewRoster(RosterKind.SPECIAL, Optional.empty(), day, Optional.of(day), "专项值守"));
    room.shifts.add(
        id,
        new ShiftInput(
            day,
            ShiftType.FULL,
            Optional.empty(),
            Assignment.of(room.id("林溪石"), List.of(freeOn(day)), "0571-2345678")));
    room.rosters.publish(id, "");
    List<Shift> shifts = room.board.ofDay(day, DutyPermissions.VIEW);
    assertThat(shifts).hasSize(1);
    assertThat(shifts.get(0).rosterId()).isEqualTo(id);
    assertThat(month(2026, 11).shifts()).hasSize(30);
  }

  @Test
  void drafts_are_hidden_from_those_who_only_read() {
    long id = room.rosters.create(december());
    assertThat(month(2026, 12).shown()).isPresent();
    room.store.callers().set(room.as("许青禾", "duty.officer"));
    assertThat(month(2026, 12).rosters()).isEmpty();
    assertThatThrownBy(
            () -> room.board.month(YearMonth.of(2026, 12), Optional.empty(), Optional.of(id)))
        .hasMessage("request.not-found");
    room.store.callers().set(room.keeper());
    room.rosters.discard(id);
  }

  @Test
  void the_swap_of_the_spring_festival_is_marked_as_changed() {
    assertThat(month(2026, 2).changed()).containsExactly(LocalDate.of(2026, 2, 20));
    assertThat(month(2026, 2).shown().map(one -> one.state())).contains(RosterState.PUBLISHED);
  }

  @Test
  void from_the_twentieth_the_keeper_is_asked_for_next_months_roster() {
    assertThat(todos()).anyMatch(todo -> todo.id().equals("missing-2026-12"));
    room.store.clock().setOffice("2026-11-19T09:00");
    assertThat(todos()).noneMatch(todo -> todo.id().startsWith("missing"));
  }

  @Test
  void a_draft_that_breaks_rules_stays_a_todo_until_it_is_published() {
    long id = room.rosters.create(december());
    assertThat(todos())
        .anyMatch(todo -> todo.title().zh().contains("31 处不符合规定"))
        .noneMatch(todo -> todo.id().startsWith("missing"));
    room.rosters.discard(id);
  }

  @Test
  void officers_are_reminded_of_tomorrow() {
    room.store.clock().setOffice("2026-02-15T09:00");
    room.store.callers().set(room.as("许青禾", "duty.officer"));
    assertThat(todos()).extracting(todo -> todo.title().zh()).containsExactly("明天（2月16日）由您值班");
  }

  private static NewRoster december() {
    return new NewRoster(
        RosterKind.MONTH, Optional.empty(), LocalDate.of(2026, 12, 1), Optional.empty(), "");
  }

  private static List<Todo> todos() {
    return room.todos.waitingFor(room.store.callers().current());
  }

  private static MonthPicture month(int year, int month) {
    return room.board.month(YearMonth.of(year, month), Optional.empty(), Optional.empty());
  }

  private static long freeOn(LocalDate day) {
    List<Long> busy =
        month(day.getYear(), day.getMonthValue()).shifts().stream()
            .filter(shift -> Math.abs(shift.day().toEpochDay() - day.toEpochDay()) < 2)
            .flatMap(shift -> shift.assignment().officerIds().stream())
            .toList();
    return List.of("许青禾", "沈一诺", "方砚秋", "罗听松", "唐晓渡").stream()
        .map(room::id)
        .filter(id -> !busy.contains(id))
        .findFirst()
        .orElseThrow();
  }

  private static String names(List<Shift> shifts) {
    StringBuilder names = new StringBuilder();
    for (Shift shift : shifts) {
      names.append(room.people.name(shift.assignment().leaderId()));
      shift.assignment().officerIds().forEach(id -> names.append(' ').append(room.people.name(id)));
    }
    return names.toString();
  }
}
