package org.xianwu.duty.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.PersonRuleKind;
import org.xianwu.duty.domain.PersonTerms;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.duty.domain.schedule.Condition;
import org.xianwu.duty.domain.schedule.Member;
import org.xianwu.duty.domain.schedule.Team;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

class SchedulingTest {

  private static final long EFFORT = 100_000;

  private DutyRoom room;

  @BeforeEach
  void open() {
    room = DutyRoom.practised();
    room.store.callers().set(room.keeper());
    room.store.clock().setOffice("2026-11-20T09:00");
  }

  @AfterEach
  void close() {
    room.scheduling.stop();
    room.close();
  }

  private long december() {
    return room.rosters.create(
        new NewRoster(
            RosterKind.MONTH,
            Optional.empty(),
            LocalDate.parse("2026-12-01"),
            Optional.empty(),
            ""));
  }

  private ScheduleRun solved(long roster, boolean keep) throws InterruptedException {
    ScheduleRun run = room.scheduling.start(roster, new Scheduling.Asked(1, 7, EFFORT, keep));
    while (run.state() == ScheduleRun.State.WAITING || run.state() == ScheduleRun.State.RUNNING) {
      Thread.sleep(5);
    }
    return run;
  }

  private static List<Assignment> people(List<Shift> shifts) {
    return shifts.stream().map(Shift::assignment).toList();
  }

  private Shift on(long roster, String day) {
    return room.rosters.shifts(roster).stream()
        .filter(one -> one.day().toString().equals(day))
        .findFirst()
        .orElseThrow();
  }

  private void name(long roster, String day, String leader, String officer) {
    Shift shift = on(roster, day);
    List<Long> officers = new ArrayList<>(shift.assignment().officerIds());
    if (officers.isEmpty()) {
      officers.add(room.id(officer));
    } else {
      officers.set(0, room.id(officer));
    }
    room.shifts.change(
        shift.id(),
        shift.rev(),
        new ShiftInput(
            shift.day(),
            shift.type(),
            Optional.empty(),
            Assignment.of(room.id(leader), officers, shift.assignment().phone())));
  }

  @Test
  void an_empty_draft_becomes_a_roster_that_can_be_published() throws InterruptedException {
    long roster = december();
    ScheduleRun run = solved(roster, true);
    assertThat(run.state()).isEqualTo(ScheduleRun.State.DONE);
    assertThat(run.schedule().orElseThrow().complete()).isTrue();
    assertThat(room.scheduling.accept(run.id())).isEqualTo(31);
    assertThat(room.rosters.check(roster).violations()).isEmpty();
    room.rosters.publish(roster, "");
  }

  @Test
  void who_hardly_served_makes_up_for_it_little_by_little() throws InterruptedException {
    ScheduleRun run = solved(december(), true);
    List<Member> leaders =
        run.task().members().stream().filter(one -> one.team() == Team.LEADERS).toList();
    int fair = 31 / leaders.size();
    for (Member leader : leaders) {
      assertThat(daysOf(room, run, leader.id())).hasSizeLessThanOrEqualTo(2 * fair + 1);
      assertThat(run.after(leader.id()).weighted())
          .isGreaterThanOrEqualTo(run.before(leader.id()).weighted());
    }
  }

  @Test
  void the_same_seed_proposes_the_same_people() throws InterruptedException {
    long roster = december();
    ScheduleRun first = solved(roster, true);
    assertThat(room.scheduling.proposed(solved(roster, true)))
        .isEqualTo(room.scheduling.proposed(first));
  }

  @Test
  void whoever_was_named_by_hand_stays_when_solving_again() throws InterruptedException {
    long roster = december();
    room.scheduling.accept(solved(roster, true).id());
    // naming whoever is proposed anyway would fix nobody
    long proposed = on(roster, "2026-12-10").assignment().leaderId();
    String leader = proposed == room.id("何若谷") ? "周知远" : "何若谷";
    name(roster, "2026-12-10", leader, "姚远帆");
    ScheduleRun again = solved(roster, true);
    assertThat(again.state()).isEqualTo(ScheduleRun.State.DONE);
    room.scheduling.accept(again.id());
    Shift kept = on(roster, "2026-12-10");
    assertThat(kept.assignment().leaderId()).isEqualTo(room.id(leader));
    assertThat(kept.assignment().officerIds()).contains(room.id("姚远帆"));
    assertThat(kept.pinned()).contains(room.id("姚远帆"));
  }

  @Test
  void two_days_in_a_row_by_hand_are_refused_and_named() throws InterruptedException {
    long roster = december();
    room.rosters.generate(roster, Pattern.open(ShiftType.FULL));
    name(roster, "2026-12-09", "何若谷", "姚远帆");
    name(roster, "2026-12-10", "周知远", "姚远帆");
    ScheduleRun run = solved(roster, true);
    assertThat(run.state()).isEqualTo(ScheduleRun.State.IMPOSSIBLE);
    assertThat(run.conflict())
        .hasSize(3)
        .contains(new Condition.Rest(LocalDate.parse("2026-12-09")));
    assertRefused(run, DutyProblem.SCHEDULE_IMPOSSIBLE);
    assertThat(solved(roster, false).state()).isEqualTo(ScheduleRun.State.DONE);
  }

  @Test
  void a_draft_changed_meanwhile_is_not_overwritten() throws InterruptedException {
    long roster = december();
    ScheduleRun run = solved(roster, true);
    List<Assignment> before = people(room.rosters.shifts(roster));
    name(roster, "2026-12-20", "何若谷", "姚远帆");
    assertRefused(run, DutyProblem.SCHEDULE_STALE);
    assertThat(people(room.rosters.shifts(roster)))
        .filteredOn(one -> one.leaderId() != 0)
        .hasSize(1);
    assertThat(before).allMatch(one -> one.leaderId() == 0);
  }

  @Test
  void who_served_the_night_before_the_month_is_free_on_its_first_day()
      throws InterruptedException {
    ScheduleRun run = solved(december(), true);
    List<Long> before =
        room.board.ofDay(LocalDate.parse("2026-11-30"), DutyPermissions.VIEW).stream()
            .flatMap(shift -> shift.assignment().officerIds().stream())
            .toList();
    Assignment first = room.scheduling.proposed(run).values().iterator().next();
    assertThat(before).isNotEmpty().doesNotContainAnyElementsOf(first.officerIds());
    assertThat(run.task().members())
        .filteredOn(member -> before.contains(member.id()))
        .allMatch(member -> member.carried().weighted() > 0);
  }

  @Test
  void a_search_is_hidden_from_those_who_may_not_edit() throws InterruptedException {
    ScheduleRun run = solved(december(), true);
    room.store.callers().set(room.as("许青禾", "duty.reader"));
    assertThatThrownBy(() -> room.scheduling.look(run.id()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(CommonProblem.NOT_FOUND));
  }

  @Test
  void a_cancelled_search_stops_and_says_after_how_many_steps() throws InterruptedException {
    ScheduleRun run =
        room.scheduling.start(december(), new Scheduling.Asked(1, 7, 2_000_000_000L, true));
    room.scheduling.cancel(run.id());
    while (run.state() == ScheduleRun.State.RUNNING || run.state() == ScheduleRun.State.WAITING) {
      Thread.sleep(5);
    }
    assertThat(run.state()).isEqualTo(ScheduleRun.State.CANCELLED);
    assertThat(run.moves()).isLessThan(2_000_000_000L);
  }

  private long rule(String person, PersonRuleKind kind, String first, String last, String number) {
    return room.personRules.add(
        Optional.empty(),
        new PersonTerms(
            room.id(person),
            kind,
            0,
            LocalDate.parse(first),
            Optional.of(LocalDate.parse(last)),
            0,
            kind.exemption() ? room.id("周知远") : 0,
            number,
            ""));
  }

  private static Set<LocalDate> daysOf(DutyRoom room, ScheduleRun run, long person) {
    Map<Long, Assignment> proposed = room.scheduling.proposed(run);
    return run.shifts().stream()
        .filter(shift -> proposed.get(shift.id()).people().contains(person))
        .map(Shift::day)
        .collect(Collectors.toSet());
  }

  @Test
  void an_exemption_and_an_outing_keep_people_off_the_roster() throws InterruptedException {
    rule("姚远帆", PersonRuleKind.PREGNANCY, "2026-11-01", "2027-03-31", "");
    rule("何若谷", PersonRuleKind.OUTING, "2026-12-08", "2026-12-20", "WC-2026-041");
    ScheduleRun run = solved(december(), true);
    assertThat(run.state()).isEqualTo(ScheduleRun.State.DONE);
    assertThat(daysOf(room, run, room.id("姚远帆"))).isEmpty();
    assertThat(daysOf(room, run, room.id("何若谷")))
        .noneMatch(
            day ->
                day.isAfter(LocalDate.parse("2026-12-06"))
                    && day.isBefore(LocalDate.parse("2026-12-21")));
  }

  @Test
  void naming_somebody_on_an_outing_is_refused_with_its_number() {
    rule("何若谷", PersonRuleKind.OUTING, "2026-12-08", "2026-12-09", "WC-2026-041");
    long roster = december();
    room.rosters.generate(roster, Pattern.open(ShiftType.FULL));
    for (String day : List.of("2026-12-07", "2026-12-08", "2026-12-09")) {
      assertThatThrownBy(() -> name(roster, day, "何若谷", "姚远帆"))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem.code()).isEqualTo(DutyProblem.PERSON_AWAY);
                assertThat(problem.parameters()).containsEntry("document", "WC-2026-041");
              });
    }
    name(roster, "2026-12-10", "何若谷", "姚远帆");
  }

  @Test
  void a_leave_entered_later_keeps_the_roster_from_being_published() throws InterruptedException {
    long roster = december();
    room.scheduling.accept(solved(roster, true).id());
    Shift shift = room.rosters.shifts(roster).get(9);
    String officer = room.people.name(shift.assignment().officerIds().get(0));
    rule(officer, PersonRuleKind.LEAVE, shift.day().toString(), shift.day().toString(), "");
    assertThat(room.rosters.check(roster).violations())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.problem().code()).isEqualTo(DutyProblem.PERSON_AWAY);
              assertThat(found.shiftId()).isEqualTo(shift.id());
            });
  }

  @Test
  void an_exemption_without_approver_is_refused() {
    PersonTerms terms =
        new PersonTerms(
            room.id("姚远帆"),
            PersonRuleKind.ILLNESS,
            0,
            LocalDate.parse("2026-12-01"),
            Optional.empty(),
            0,
            0,
            "",
            "");
    assertThatThrownBy(() -> room.personRules.add(Optional.empty(), terms))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.fields()).containsKey("approverId"));
  }

  private void assertRefused(ScheduleRun run, DutyProblem code) {
    assertThatThrownBy(() -> room.scheduling.accept(run.id()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
