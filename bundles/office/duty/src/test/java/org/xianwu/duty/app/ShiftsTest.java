package org.xianwu.duty.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.Hours;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.testkit.FakeDirectory;

class ShiftsTest {

  private static final String PHONE = "0571-2345678";
  private static final LocalDate DAY = LocalDate.of(2026, 12, 5);
  private static DutyRoom room;

  private long roster;

  @BeforeAll
  static void open() {
    room = new DutyRoom();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @BeforeEach
  void draft() {
    room.store.callers().set(room.keeper());
    roster =
        room.rosters.create(
            new NewRoster(
                RosterKind.MONTH, Optional.empty(), DAY.withDayOfMonth(1), Optional.empty(), ""));
  }

  @AfterEach
  void discard() {
    room.store.callers().set(room.keeper());
    room.rosters.discard(roster);
  }

  @Test
  void a_shift_is_kept_with_its_people_in_order() {
    long id = add(ShiftType.FULL, who("周知远", "罗听松", "许青禾"));
    Shift shift = room.shifts.read(id);
    assertThat(shift.assignment().officerIds()).containsExactly(room.id("罗听松"), room.id("许青禾"));
    assertThat(shift.unitId()).isEqualTo(FakeDirectory.PARTY_OFFICE);
  }

  @Test
  void a_change_is_recorded_with_who_served_before() {
    long id = add(ShiftType.FULL, who("周知远", "罗听松", "许青禾"));
    int rev = room.shifts.read(id).rev();
    room.shifts.change(id, rev, input(ShiftType.FULL, who("周知远", "唐晓渡", "许青禾")));
    List<LoggedChange> history = room.store.changeLog().historyOf("duty.shift", id);
    assertThat(history).hasSize(2);
    assertThat(history.get(1).change().differences())
        .contains("officerIds")
        .contains(Long.toString(room.id("罗听松")))
        .contains(Long.toString(room.id("唐晓渡")))
        .doesNotContain("leaderId");
  }

  @Test
  void whoever_saw_an_old_version_is_told_who_was_faster() {
    long id = add(ShiftType.FULL, who("周知远", "罗听松", "许青禾"));
    int rev = room.shifts.read(id).rev();
    room.shifts.change(id, rev, input(ShiftType.FULL, who("周知远", "唐晓渡", "许青禾")));
    assertThatThrownBy(() -> room.shifts.change(id, rev, input(ShiftType.FULL, who("周知远", "罗听松"))))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem).hasMessage("ledger.stale");
              assertThat(problem.parameters()).containsEntry("who", "唐晓渡");
            });
  }

  @Test
  void what_no_roster_may_hold_is_refused_at_its_field() {
    refused(who("许青禾", "罗听松"), DutyProblem.LEADER_WITHOUT_POST, "leaderId");
    refused(who("周知远", "罗听松", "罗听松"), DutyProblem.PERSON_TWICE, "officerIds");
    refused(
        Assignment.of(room.id("周知远"), List.of(999L), PHONE),
        DutyProblem.PERSON_UNKNOWN,
        "officerIds");
    refused(
        Assignment.of(room.id("周知远"), List.of(room.id("罗听松")), "999"),
        DutyProblem.PHONE_INVALID,
        "phone");
    assertThat(room.rosters.shifts(roster)).isEmpty();
  }

  @Test
  void a_day_outside_the_roster_is_refused() {
    ShiftInput january =
        new ShiftInput(
            LocalDate.of(2026, 11, 30), ShiftType.FULL, Optional.empty(), who("周知远", "罗听松"));
    assertThatThrownBy(() -> room.shifts.add(roster, january)).hasMessage("duty.day-outside");
  }

  @Test
  void the_same_shift_twice_or_over_another_is_refused() {
    add(ShiftType.FULL, who("周知远", "罗听松"));
    assertThatThrownBy(() -> add(ShiftType.FULL, who("周知远", "许青禾")))
        .hasMessage("duty.shift-exists");
    assertThatThrownBy(() -> add(ShiftType.NIGHT, who("周知远", "许青禾")))
        .hasMessage("duty.shift-overlap");
  }

  @Test
  void other_hours_than_the_usual_ones_are_kept() {
    ShiftInput early =
        new ShiftInput(
            DAY, ShiftType.DAY, Optional.of(Hours.parse("07:00", "19:00")), who("周知远", "罗听松"));
    long id = room.shifts.add(roster, early);
    assertThat(room.shifts.read(id).span().length().toHours()).isEqualTo(12);
    assertThatThrownBy(() -> add(ShiftType.NIGHT, who("周知远", "许青禾")))
        .hasMessage("duty.shift-overlap");
  }

  @Test
  void another_unit_does_not_learn_that_a_draft_exists_and_readers_change_nothing() {
    room.store.callers().set(room.as("许青禾", "duty.officer"));
    assertThatThrownBy(() -> add(ShiftType.FULL, who("周知远", "罗听松"))).hasMessage("access.denied");
  }

  @Test
  void an_import_of_last_year_makes_a_draft_for_each_month_or_nothing() {
    room.shifts.importing(
        () -> {
          addToMonth("2025-11-03");
          addToMonth("2025-11-05");
          addToMonth("2025-12-01");
        });
    long november = room.shifts.inDraft(Optional.empty(), input("2025-11-05")).get().rosterId();
    assertThat(room.rosters.read(november).number()).isEqualTo("ZB-2025-11-V1");
    assertThat(room.rosters.shifts(november)).hasSize(2);

    assertThatThrownBy(
            () ->
                room.shifts.importing(
                    () -> {
                      addToMonth("2025-09-01");
                      addToMonth("2025-09-01");
                    }))
        .hasMessage("duty.shift-exists");
    assertThat(room.shifts.inDraft(Optional.empty(), input("2025-09-01"))).isEmpty();
  }

  private long add(ShiftType type, Assignment who) {
    return room.shifts.add(roster, input(type, who));
  }

  private void addToMonth(String day) {
    room.shifts.addToMonth(Optional.empty(), input(day));
  }

  private ShiftInput input(String day) {
    return new ShiftInput(
        LocalDate.parse(day), ShiftType.FULL, Optional.empty(), who("周知远", "罗听松"));
  }

  private static ShiftInput input(ShiftType type, Assignment who) {
    return new ShiftInput(DAY, type, Optional.empty(), who);
  }

  private void refused(Assignment who, DutyProblem code, String field) {
    assertThatThrownBy(() -> add(ShiftType.FULL, who))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.fields()).containsKey(field);
            });
  }

  private static Assignment who(String leader, String... officers) {
    List<Long> ids = Arrays.stream(officers).map(room::id).toList();
    return Assignment.of(room.id(leader), ids, PHONE);
  }
}
