package org.xianwu.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianwu.duty.domain.DutyOffice.day;
import static org.xianwu.duty.domain.DutyOffice.violations;
import static org.xianwu.duty.domain.DutyOffice.warnings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.testkit.FakeDirectory;

class RosterCheckTest {

  private final DutyOffice office = new DutyOffice();

  @Test
  void the_spring_festival_of_2026_as_it_was_served_is_legal() {
    Roster roster = office.days("2026-02-14", "2026-02-18");
    List<Finding> findings =
        office.check(
            roster,
            office.night(roster, "2026-02-14", "何若谷", "姚远帆"),
            office.full(roster, "2026-02-15", "何若谷", "唐晓渡", "蒋平之"),
            office.full(roster, "2026-02-16", "林溪石", "许青禾", "罗听松"),
            office.full(roster, "2026-02-17", "陈望川", "沈一诺", "方砚秋"),
            office.full(roster, "2026-02-18", "周知远", "姚远帆", "秦未央"));
    assertThat(violations(findings)).isEmpty();
  }

  @Test
  void an_adjusted_working_saturday_needs_one_officer_and_a_night_shift_only() {
    Roster roster = office.days("2026-02-14", "2026-02-14");
    assertThat(violations(office.check(roster, office.night(roster, "2026-02-14", "周知远", "姚远帆"))))
        .isEmpty();
  }

  @Test
  void a_weekend_needs_somebody_in_the_daytime_too() {
    Roster roster = office.days("2026-03-07", "2026-03-07");
    List<Finding> findings =
        office.check(roster, office.night(roster, "2026-03-07", "周知远", "姚远帆", "许青禾"));
    assertThat(violations(findings)).containsExactly("03-07 coverage-gap");
    assertThat(findings.get(0).problem().parameters())
        .containsEntry("from", "03-07 08:00")
        .containsEntry("to", "03-07 17:30");
  }

  @Test
  void a_day_shift_alone_leaves_the_night_open() {
    Roster roster = office.days("2026-03-09", "2026-03-09");
    Shift day = office.shift(roster, "2026-03-09", ShiftType.DAY, office.who("周知远", "姚远帆"));
    assertThat(violations(office.check(roster, day))).containsExactly("03-09 coverage-gap");
  }

  @Test
  void a_day_and_a_night_shift_cover_a_day_off() {
    Roster roster = office.days("2026-03-07", "2026-03-07");
    Shift day = office.shift(roster, "2026-03-07", ShiftType.DAY, office.who("周知远", "姚远帆", "许青禾"));
    Shift night = office.night(roster, "2026-03-07", "周知远", "罗听松", "秦未央");
    assertThat(violations(office.check(roster, day, night))).isEmpty();
  }

  @Test
  void a_gap_between_day_and_night_is_found_to_the_minute() {
    Roster roster = office.days("2026-03-07", "2026-03-07");
    Shift day = office.shift(roster, "2026-03-07", ShiftType.DAY, office.who("周知远", "姚远帆", "许青禾"));
    day.hold(Hours.parse("08:30", "17:29").on(day("2026-03-07"), ShiftType.DAY));
    Shift night = office.night(roster, "2026-03-07", "周知远", "罗听松", "秦未央");
    assertThat(violations(office.check(roster, day, night))).containsExactly("03-07 coverage-gap");
  }

  @Test
  void every_day_of_the_period_is_covered() {
    Roster roster = office.days("2026-03-09", "2026-03-11");
    assertThat(violations(office.check(roster, office.full(roster, "2026-03-10", "周知远", "姚远帆"))))
        .containsExactly("03-09 day-uncovered", "03-11 day-uncovered");
  }

  @Test
  void two_shifts_over_the_same_hours_are_refused() {
    Roster roster = office.days("2026-03-09", "2026-03-09");
    List<Finding> findings =
        office.check(
            roster,
            office.full(roster, "2026-03-09", "周知远", "姚远帆"),
            office.night(roster, "2026-03-09", "周知远", "许青禾"));
    assertThat(violations(findings)).contains("03-09 shift-overlap");
  }

  @Test
  void days_with_different_hours_share_the_handover_time() {
    Roster roster = office.days("2026-03-06", "2026-03-09");
    List<Finding> findings =
        office.check(
            roster,
            office.night(roster, "2026-03-06", "周知远", "姚远帆"),
            office.full(roster, "2026-03-07", "何若谷", "许青禾", "沈一诺"),
            office.full(roster, "2026-03-08", "何若谷", "方砚秋", "罗听松"),
            office.night(roster, "2026-03-09", "周知远", "唐晓渡"));
    assertThat(violations(findings)).isEmpty();
  }

  @Test
  void every_shift_has_a_leader_officers_and_a_phone() {
    Roster roster = office.days("2026-03-09", "2026-03-09");
    Shift empty = office.shift(roster, "2026-03-09", ShiftType.FULL, Assignment.open(""));
    assertThat(violations(office.check(roster, empty)))
        .containsExactly("03-09 leader-missing", "03-09 officers-too-few", "03-09 phone-missing");
  }

  @Test
  void a_day_off_needs_two_officers() {
    Roster roster = office.days("2026-10-01", "2026-10-01");
    List<Finding> findings = office.check(roster, office.full(roster, "2026-10-01", "周知远", "姚远帆"));
    assertThat(violations(findings)).containsExactly("10-01 officers-too-few");
    assertThat(findings.get(0).problem().parameters())
        .containsEntry("least", 2)
        .containsEntry("found", 1);
  }

  @Test
  void a_leader_needs_a_leaders_post_on_that_very_day() {
    office.directory.leavesPost(FakeDirectory.OFFICE_DIRECTOR, day("2026-03-10"));
    Roster roster = office.days("2026-03-09", "2026-03-10");
    List<Finding> findings =
        office.check(
            roster,
            office.full(roster, "2026-03-09", "周知远", "姚远帆"),
            office.full(roster, "2026-03-10", "周知远", "许青禾"));
    assertThat(violations(findings)).containsExactly("03-10 leader-without-post");
    assertThat(findings.get(0).problem().parameters()).containsEntry("name", "周知远");
  }

  @Test
  void staff_cannot_be_leaders_and_vice_leaders_not_main_leaders() {
    Roster roster = office.days("2026-03-09", "2026-03-09");
    Assignment who =
        new Assignment(
            office.id("姚远帆"),
            office.id("周知远"),
            List.of(office.id("许青禾")),
            0,
            DutyOffice.PHONE,
            "",
            "");
    Shift shift = office.shift(roster, "2026-03-09", ShiftType.FULL, who);
    assertThat(violations(office.check(roster, shift)))
        .containsExactly("03-09 leader-without-post", "03-09 main-leader-without-post");
  }

  @Test
  void the_same_person_twice_in_a_shift_is_refused() {
    Roster roster = office.days("2026-03-09", "2026-03-09");
    Shift officers = office.full(roster, "2026-03-09", "周知远", "姚远帆", "姚远帆");
    assertThat(violations(office.check(roster, officers))).contains("03-09 person-twice");
    Shift leader = office.full(roster, "2026-03-09", "周知远", "周知远");
    assertThat(violations(office.check(roster, leader))).contains("03-09 person-twice");
  }

  @Test
  void the_main_leader_on_call_may_lead_the_shift_too() {
    Roster roster = office.days("2026-03-09", "2026-03-09");
    Assignment who =
        new Assignment(
            office.id("陈望川"),
            office.id("陈望川"),
            List.of(office.id("许青禾")),
            0,
            DutyOffice.PHONE,
            "",
            "");
    Shift shift = office.shift(roster, "2026-03-09", ShiftType.FULL, who);
    assertThat(violations(office.check(roster, shift))).isEmpty();
  }

  @Test
  void whoever_left_the_office_cannot_serve() {
    Roster roster = office.days("2026-03-09", "2026-03-09");
    Assignment who = Assignment.of(office.id("周知远"), List.of(999L), DutyOffice.PHONE);
    Shift shift = office.shift(roster, "2026-03-09", ShiftType.FULL, who);
    assertThat(violations(office.check(roster, shift))).containsExactly("03-09 person-unknown");
  }

  @Test
  void nobody_serves_in_two_units_at_once() {
    Roster roster = office.days("2026-03-09", "2026-03-09");
    Roster other =
        Roster.ofPeriod(
            900,
            FakeDirectory.GOVERNMENT_OFFICE,
            RosterKind.SPECIAL,
            day("2026-03-09"),
            day("2026-03-09"),
            "");
    Shift ours = office.full(roster, "2026-03-09", "周知远", "姚远帆");
    Shift theirs = office.night(other, "2026-03-09", "何若谷", "姚远帆");
    assertThat(violations(office.check(roster, List.of(ours), List.of(theirs))))
        .containsExactly("03-09 person-overlap");
  }

  @Test
  void officers_are_free_the_day_after_a_shift_of_24_hours() {
    Roster roster = office.days("2026-03-09", "2026-03-10");
    List<Finding> findings =
        office.check(
            roster,
            office.full(roster, "2026-03-09", "周知远", "姚远帆"),
            office.full(roster, "2026-03-10", "何若谷", "姚远帆"));
    assertThat(violations(findings)).containsExactly("03-10 rest-too-short");
  }

  @Test
  void the_rest_is_kept_over_the_end_of_the_month() {
    Roster before = office.days("2026-03-31", "2026-03-31");
    Roster after = office.days("2026-05-01", "2026-05-01");
    Roster roster = office.days("2026-04-01", "2026-04-30");
    List<Shift> shifts = new ArrayList<>();
    shifts.add(office.full(roster, "2026-04-01", "周知远", "姚远帆"));
    shifts.add(office.full(roster, "2026-04-30", "周知远", "许青禾"));
    List<Shift> neighbours =
        List.of(
            office.full(before, "2026-03-31", "何若谷", "姚远帆"),
            office.full(after, "2026-05-01", "何若谷", "许青禾", "罗听松"));
    assertThat(violations(office.check(roster, shifts, neighbours)))
        .contains("04-01 rest-too-short", "04-30 rest-too-short");
  }

  @Test
  void after_a_night_shift_the_next_night_is_allowed() {
    Roster roster = office.days("2026-03-09", "2026-03-10");
    List<Finding> findings =
        office.check(
            roster,
            office.night(roster, "2026-03-09", "周知远", "姚远帆"),
            office.night(roster, "2026-03-10", "何若谷", "姚远帆"));
    assertThat(violations(findings)).isEmpty();
  }

  @Test
  void leaders_may_lead_two_days_in_a_row() {
    Roster roster = office.days("2026-03-09", "2026-03-10");
    List<Finding> findings =
        office.check(
            roster,
            office.full(roster, "2026-03-09", "周知远", "姚远帆"),
            office.full(roster, "2026-03-10", "周知远", "许青禾"));
    assertThat(violations(findings)).isEmpty();
  }

  @Test
  void a_roster_for_days_without_a_calendar_is_refused() {
    Roster roster = office.days("2027-01-04", "2027-01-04");
    List<Finding> findings =
        office.check(roster, office.full(roster, "2027-01-04", "周知远", "姚远帆", "许青禾"));
    assertThat(violations(findings)).containsExactly("01-04 no-calendar");
  }

  @Test
  void a_new_version_leaves_alone_what_began() {
    Roster first = office.days("2026-03-09", "2026-03-10");
    Shift monday = office.full(first, "2026-03-09", "周知远", "姚远帆");
    Shift tuesday = office.full(first, "2026-03-10", "周知远", "许青禾");
    Shift mondayChanged = office.full(first, "2026-03-09", "周知远", "罗听松");
    Shift tuesdayChanged = office.full(first, "2026-03-10", "周知远", "唐晓渡");
    List<Shift> former = List.of(monday, tuesday);
    Instant fiveMinutesLate = Instant.parse("2026-03-09T00:05:00Z");
    assertThat(
            violations(
                office.check(
                    new Plan(
                        first,
                        List.of(mondayChanged, tuesday),
                        List.of(),
                        former,
                        fiveMinutesLate))))
        .containsExactly("03-09 shift-began");
    assertThat(
            violations(
                office.check(
                    new Plan(
                        first,
                        List.of(monday, tuesdayChanged),
                        List.of(),
                        former,
                        fiveMinutesLate))))
        .isEmpty();
  }

  @Test
  void a_version_without_a_published_day_is_refused() {
    Roster first = office.days("2026-03-09", "2026-03-10");
    Shift monday = office.full(first, "2026-03-09", "周知远", "姚远帆");
    Shift tuesday = office.full(first, "2026-03-10", "周知远", "许青禾");
    Plan plan =
        new Plan(
            first, List.of(monday), List.of(), List.of(monday, tuesday), DutyOffice.LONG_BEFORE);
    assertThat(violations(office.check(plan))).containsExactly("03-10 day-uncovered");
  }

  @Test
  void three_days_off_in_a_row_for_one_leader_are_pointed_at() {
    Roster roster = office.days("2026-10-04", "2026-10-06");
    List<Finding> findings =
        office.check(
            roster,
            office.full(roster, "2026-10-04", "周知远", "姚远帆", "许青禾"),
            office.full(roster, "2026-10-05", "周知远", "罗听松", "唐晓渡"),
            office.full(roster, "2026-10-06", "周知远", "沈一诺", "方砚秋"));
    assertThat(violations(findings)).isEmpty();
    assertThat(warnings(findings)).containsExactly("10-04 leader-streak");
    assertThat(findings.get(0).problem().parameters()).containsEntry("count", 3);
  }

  @Test
  void the_sixth_shift_of_a_month_and_the_third_of_a_pair_are_pointed_at() {
    Roster roster = office.days("2026-03-02", "2026-03-12");
    List<Shift> shifts = new ArrayList<>();
    for (String date : List.of("02", "04", "06", "08", "10", "12")) {
      shifts.add(office.full(roster, "2026-03-" + date, "周知远", "姚远帆", "许青禾"));
    }
    assertThat(warnings(office.check(roster, shifts, List.of())))
        .containsExactlyInAnyOrder(
            "03-06 pair-repeats", "03-12 officer-load", "03-12 officer-load");
  }

  @Test
  void a_statutory_day_without_a_main_leader_on_call_is_pointed_at() {
    Roster roster = office.days("2026-10-01", "2026-10-01");
    assertThat(
            warnings(office.check(roster, office.full(roster, "2026-10-01", "周知远", "姚远帆", "许青禾"))))
        .containsExactly("10-01 main-leader-missing");
  }

  @Test
  void a_refusal_to_publish_names_every_bad_day_with_its_reason() {
    Roster roster = office.days("2026-03-09", "2026-03-10");
    CheckResult result = new CheckResult(office.check(roster));
    assertThat(result.publishable()).isFalse();
    assertThatThrownBy(() -> result.requirePublishable(roster.number()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(DutyProblem.ROSTER_INCOMPLETE);
              assertThat(problem.parameters()).containsEntry("count", 2);
              assertThat(problem.fields()).containsOnlyKeys("2026-03-09", "2026-03-10");
            });
  }
}
