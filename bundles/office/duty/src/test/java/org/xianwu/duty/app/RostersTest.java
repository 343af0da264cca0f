package org.xianwu.duty.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.Difference;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.RosterState;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.testkit.FakeDirectory;

class RostersTest {

  private static final String PHONE = "0571-2345678";
  private static final List<String> LEADERS = List.of("陈望川", "林溪石", "周知远", "何若谷");
  private static final List<String> STAFF =
      List.of("许青禾", "沈一诺", "方砚秋", "罗听松", "唐晓渡", "姚远帆", "蒋平之", "秦未央");

  private DutyRoom room;

  @BeforeEach
  void open() {
    room = new DutyRoom();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void next_month_is_made_from_the_calendar_filled_published_and_announced() {
    long id = month("2026-12");
    assertThat(room.rosters.generate(id, byCalendar())).isEqualTo(31);
    assertThat(room.rosters.check(id).publishable()).isFalse();
    fill(id);
    assertThat(room.rosters.check(id).violations()).isEmpty();

    room.rosters.publish(id, "");

    Roster roster = room.rosters.read(id);
    assertThat(roster.state()).isEqualTo(RosterState.PUBLISHED);
    assertThat(roster.publishedBy()).contains(room.id("唐晓渡"));
    assertThat(room.rosters.shifts(id))
        .hasSize(31)
        .allMatch(shift -> shift.state() == RosterState.PUBLISHED);
    Notice notice = room.notices.take().get(0);
    assertThat(notice.readers()).hasSize(12);
    assertThat(notice.title().zh()).startsWith("duty.notice.published").contains("2026年12月值班表");
    assertThat(notice.path()).isEqualTo("/m/duty/roster?id=" + id);
  }

  @Test
  void the_roster_of_a_holiday_is_a_todo_some_days_before_it_is_due() {
    room.store.clock().setOffice("2026-09-18T09:00");
    Caller keeper = room.keeper();
    assertThat(room.todos.waitingFor(keeper))
        .anyMatch(
            todo ->
                todo.id().equals("holiday-2026-09-25") && todo.title().zh().contains("2026-09-22"));
    room.store.clock().setOffice("2026-09-03T09:00");
    assertThat(room.todos.waitingFor(keeper)).noneMatch(todo -> todo.id().startsWith("holiday"));
  }

  @Test
  void generated_shifts_bear_the_units_duty_phone_and_follow_the_kind_of_day() {
    long id = month("2026-02");
    room.rosters.generate(id, new Pattern(ShiftType.NIGHT, Optional.empty()));
    List<Shift> shifts = room.rosters.shifts(id);
    assertThat(shifts).allMatch(shift -> shift.assignment().phone().equals(PHONE));
    assertThat(on(shifts, "2026-02-14")).isEqualTo(ShiftType.NIGHT);
    assertThat(on(shifts, "2026-02-16")).isEqualTo(ShiftType.FULL);
    assertThat(room.rosters.generate(id, byCalendar())).isZero();
  }

  @Test
  void a_roster_that_breaks_rules_is_not_published_and_nothing_of_it_is_kept() {
    long id = month("2026-12");
    room.rosters.generate(id, byCalendar());
    assertThatThrownBy(() -> room.rosters.publish(id, ""))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(DutyProblem.ROSTER_INCOMPLETE);
              assertThat(problem.fields()).hasSize(31);
            });
    assertThat(room.rosters.read(id).state()).isEqualTo(RosterState.DRAFT);
    assertThat(room.notices.sent()).isEmpty();
  }

  @Test
  void deleting_or_changing_a_published_roster_is_refused() {
    long id = published("2026-12");
    Shift shift = room.rosters.shifts(id).get(4);
    assertRefused(() -> room.rosters.discard(id), DutyProblem.PUBLISHED_UNTOUCHED);
    assertRefused(() -> room.rosters.generate(id, byCalendar()), DutyProblem.PUBLISHED_UNTOUCHED);
    assertRefused(
        () -> room.shifts.remove(shift.id(), shift.rev()), DutyProblem.PUBLISHED_UNTOUCHED);
    assertRefused(
        () -> room.shifts.change(shift.id(), shift.rev(), input(shift.day(), who("周知远", "许青禾"))),
        DutyProblem.PUBLISHED_UNTOUCHED);
    assertRefused(() -> room.rosters.publish(id, ""), DutyProblem.PUBLISHED_UNTOUCHED);
    assertThat(room.rosters.shifts(id)).hasSize(31);
  }

  @Test
  void a_change_is_a_new_version_that_keeps_the_old_one_and_shows_the_difference() {
    long first = published("2026-12");
    room.notices.take();
    long second = room.rosters.revise(first, "罗听松家属住院");
    Shift shift = shiftOn(second, "2026-12-08");
    String replaced = room.people.name(shift.assignment().officerIds().get(0));
    String free = freeAround(second, LocalDate.parse("2026-12-08"));
    room.shifts.change(
        shift.id(),
        shift.rev(),
        input(shift.day(), Assignment.of(shift.assignment().leaderId(), ids(free), PHONE)));

    assertThat(room.rosters.difference(second))
        .singleElement()
        .extracting(Difference::day)
        .isEqualTo(LocalDate.parse("2026-12-08"));
    room.rosters.publish(second, "");

    assertThat(room.rosters.read(first).state()).isEqualTo(RosterState.SUPERSEDED);
    assertThat(room.rosters.shifts(first)).allMatch(s -> s.state() == RosterState.SUPERSEDED);
    assertThat(room.rosters.versions(second))
        .extracting(Roster::number)
        .containsExactly("ZB-2026-12-V2", "ZB-2026-12-V1");
    Notice notice = room.notices.take().get(0);
    assertThat(notice.body().en()).isEqualTo(notice.body().zh());
    assertThat(notice.body().zh()).contains(replaced).contains(free).contains("罗听松家属住院");
    assertThat(notice.readers()).contains(room.id(replaced), room.id(free));
  }

  @Test
  void a_new_version_needs_a_reason_and_there_is_one_draft_at_a_time() {
    long id = published("2026-12");
    assertRefused(() -> room.rosters.revise(id, " "), DutyProblem.REASON_MISSING);
    room.rosters.revise(id, "病假");
    assertRefused(() -> room.rosters.revise(id, "病假"), DutyProblem.DRAFT_EXISTS);
    assertRefused(() -> month("2026-12"), DutyProblem.DRAFT_EXISTS);
  }

  @Test
  void a_second_roster_of_a_month_is_refused() {
    published("2026-12");
    assertRefused(() -> month("2026-12"), DutyProblem.PERIOD_TAKEN);
  }

  @Test
  void a_month_without_a_calendar_is_refused() {
    assertRefused(() -> month("2027-01"), DutyProblem.NO_CALENDAR);
  }

  @Test
  void a_holiday_roster_after_its_day_needs_a_reason_that_stays() {
    room.store.clock().setOffice("2026-02-13T09:00");
    long id = month("2026-02");
    room.rosters.generate(id, byCalendar());
    fill(id);
    assertRefused(() -> room.rosters.publish(id, ""), DutyProblem.HOLIDAY_LATE);
    room.rosters.publish(id, "人员临时调整");
    assertThat(room.rosters.read(id).reason()).isEqualTo("人员临时调整");
  }

  @Test
  void the_people_of_another_month_are_taken_over_week_by_week() {
    long november = publishedOn("2026-10-20T09:00", "2026-11");
    room.store.clock().setOffice("2026-11-21T09:00");
    long december = month("2026-12");
    Pattern asNovember = new Pattern(ShiftType.FULL, Optional.of(YearMonth.of(2026, 11)));
    assertThat(room.rosters.generate(december, asNovember)).isEqualTo(31);
    assertThat(shiftOn(december, "2026-12-01").assignment())
        .isEqualTo(shiftOn(november, "2026-11-03").assignment());
    assertThat(shiftOn(december, "2026-12-31").assignment())
        .isEqualTo(shiftOn(november, "2026-11-05").assignment());
  }

  @Test
  void a_month_without_a_roster_gives_no_pattern() {
    long december = month("2026-12");
    Pattern asNovember = new Pattern(ShiftType.FULL, Optional.of(YearMonth.of(2026, 11)));
    assertRefused(() -> room.rosters.generate(december, asNovember), DutyProblem.NO_PATTERN);
  }

  @Test
  void a_discarded_draft_leaves_its_trace_in_the_log_only() {
    long id = month("2026-12");
    room.rosters.generate(id, byCalendar());
    room.rosters.discard(id);
    assertThatThrownBy(() -> room.rosters.read(id)).hasMessage("request.not-found");
    assertThat(room.store.changeLog().historyOf("duty.roster", id))
        .extracting(LoggedChange::change)
        .extracting(Change::action)
        .containsExactly("create", "discard");
    month("2026-12");
  }

  @Test
  void officers_do_not_prepare_and_keepers_only_for_their_own_unit() {
    room.store.callers().set(room.as("许青禾", "duty.officer"));
    assertThatThrownBy(() -> month("2026-12")).hasMessage("access.denied");
    room.store.callers().set(room.as("沈一诺", "duty.keeper", FakeDirectory.GOVERNMENT_OFFICE));
    NewRoster foreign =
        new NewRoster(
            RosterKind.MONTH,
            Optional.of(FakeDirectory.PARTY_OFFICE),
            LocalDate.parse("2026-12-01"),
            Optional.empty(),
            "");
    assertThatThrownBy(() -> room.rosters.create(foreign)).hasMessage("access.denied");
  }

  @Test
  void a_finished_roster_is_filed() {
    long id = publishedOn("2026-10-20T09:00", "2026-11");
    assertRefused(() -> room.rosters.archive(id), DutyProblem.NOT_OVER);
    room.store.clock().setOffice("2026-12-01T09:00");
    room.rosters.archive(id);
    assertThat(room.rosters.read(id).state()).isEqualTo(RosterState.ARCHIVED);
    assertThat(
            room.rosters.verbs(
                FakeDirectory.PARTY_OFFICE, RosterState.ARCHIVED, LocalDate.parse("2026-11-30")))
        .isEmpty();
  }

  private long month(String month) {
    return room.rosters.create(
        new NewRoster(
            RosterKind.MONTH,
            Optional.empty(),
            YearMonth.parse(month).atDay(1),
            Optional.empty(),
            ""));
  }

  private static Pattern byCalendar() {
    return new Pattern(ShiftType.FULL, Optional.empty());
  }

  private long published(String month) {
    return publishedOn("2026-11-21T09:00", month);
  }

  private long publishedOn(String now, String month) {
    room.store.clock().setOffice(now);
    long id = month(month);
    room.rosters.generate(id, byCalendar());
    fill(id);
    room.rosters.publish(id, "");
    return id;
  }

  /** Two officers on every day, in turn: four days until the next turn. */
  private void fill(long id) {
    int turn = 0;
    for (Shift shift : room.rosters.shifts(id)) {
      String one = STAFF.get(turn * 2 % STAFF.size());
      String other = STAFF.get((turn * 2 + 1) % STAFF.size());
      room.shifts.change(
          shift.id(),
          shift.rev(),
          input(shift.day(), who(LEADERS.get(turn % LEADERS.size()), one, other)));
      turn++;
    }
  }

  private ShiftInput input(LocalDate day, Assignment who) {
    return new ShiftInput(day, ShiftType.FULL, Optional.empty(), who);
  }

  private Assignment who(String leader, String... officers) {
    return Assignment.of(room.id(leader), ids(officers), PHONE);
  }

  private List<Long> ids(String... names) {
    List<Long> ids = new ArrayList<>();
    for (String name : names) {
      ids.add(room.id(name));
    }
    return ids;
  }

  private Shift shiftOn(long roster, String day) {
    return room.rosters.shifts(roster).stream()
        .filter(shift -> shift.day().equals(LocalDate.parse(day)))
        .findFirst()
        .orElseThrow();
  }

  /** Somebody who serves neither on the day nor the day before or after it. */
  private String freeAround(long roster, LocalDate day) {
    List<Long> busy = new ArrayList<>();
    for (int i = -1; i <= 1; i++) {
      busy.addAll(shiftOn(roster, day.plusDays(i).toString()).assignment().officerIds());
    }
    return STAFF.stream().filter(name -> !busy.contains(room.id(name))).findFirst().orElseThrow();
  }

  private static ShiftType on(List<Shift> shifts, String day) {
    return shifts.stream()
        .filter(shift -> shift.day().equals(LocalDate.parse(day)))
        .findFirst()
        .orElseThrow()
        .type();
  }

  private static void assertRefused(Runnable work, DutyProblem code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
