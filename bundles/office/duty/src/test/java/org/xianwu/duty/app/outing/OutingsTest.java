package org.xianwu.duty.app.outing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.app.NewRoster;
import org.xianwu.duty.app.ShiftInput;
import org.xianwu.duty.app.swap.SwapDesk;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.duty.domain.outing.Decider;
import org.xianwu.duty.domain.outing.OutingProblem;
import org.xianwu.duty.domain.outing.OutingState;
import org.xianwu.duty.domain.outing.OutingTerms;
import org.xianwu.duty.domain.outing.Reach;
import org.xianwu.duty.domain.outing.Suspicion;
import org.xianwu.duty.domain.outing.SuspicionKind;
import org.xianwu.duty.domain.outing.SuspicionState;
import org.xianwu.platform.api.problem.Problem;

class OutingsTest extends OutingFixture {

  /**
   * Sample 8: submitted on Saturday evening, two working days before Tuesday are over by Friday.
   */
  @Test
  void an_outing_that_is_reported_after_its_lead_time_is_a_suspicion_that_does_not_count_yet() {
    at("2026-03-06T18:00");
    OutingTerms terms = terms("周知远", "2026-03-10T08:00", "2026-03-12T18:00");
    assertThat(outings.check(Optional.empty(), terms).check().findings()).isEmpty();
    at("2026-03-07T18:00");
    Plan plan = outings.check(Optional.empty(), terms);
    assertThat(plan.due()).contains(LocalDate.parse("2026-03-06"));
    assertThat(codes(plan)).containsExactly(OutingProblem.LATE);
    assertThat(plan.check().acceptable()).isTrue();

    long id = outings.write(terms);
    outings.submit(id);
    assertThat(outings.read(id).number()).isEqualTo("WC-2026-001");
    assertThat(all(Suspicion.class))
        .singleElement()
        .satisfies(
            late -> {
              assertThat(late.kind()).isEqualTo(SuspicionKind.LATE);
              assertThat(late.state()).isEqualTo(SuspicionState.RAISED);
              assertThat(late.evidence()).contains("WC-2026-001").contains("2026-03-07 18:00");
            });
    desk.room.enter("唐晓渡", "duty.keeper");
    assertThat(suspicions.figures(2026))
        .singleElement()
        .satisfies(
            unit -> {
              assertThat(unit.outings()).isEqualTo(1);
              assertThat(unit.late()).isZero();
              assertThat(unit.open()).isEqualTo(1);
            });
  }

  @Test
  void what_is_urgent_is_asked_by_word_first_and_written_within_a_day() {
    at("2026-03-10T12:00");
    OutingTerms begun = terms("周知远", "2026-03-10T08:00", "2026-03-12T18:00");
    assertThat(codes(begun)).containsExactly(OutingProblem.BEGUN);
    OutingTerms urgent = with(begun, 0, "", "", "", "3月9日22时向陈望川口头请示");
    long id = outings.write(urgent);
    outings.submit(id);
    assertThat(all(Suspicion.class)).isEmpty();
    at("2026-03-11T09:00");
    desk.leader("何若谷");
    OutingTerms other = terms("何若谷", "2026-03-10T08:00", "2026-03-12T18:00");
    outings.submit(outings.write(with(other, 0, "", "", "", "口头请示")));
    assertThat(all(Suspicion.class)).hasSize(1);
  }

  /** Sample 9: secretary and county head on the same day. */
  @Test
  void both_main_leaders_away_at_once_need_a_statement() {
    county();
    desk.leader("陈望川");
    OutingTerms first =
        with(terms("陈望川", "2026-04-21T08:00", "2026-04-21T18:00"), "何若谷", "", "", "", "");
    assertThat(codes(first)).isEmpty();
    outings.submit(outings.write(first));
    desk.leader("林溪石");
    OutingTerms second =
        with(terms("林溪石", "2026-04-21T08:00", "2026-04-21T18:00"), "周知远", "", "", "", "");
    assertThat(codes(second)).containsExactly(OutingProblem.BOTH_AWAY);
    long id = outings.write(second);
    assertRefused(() -> outings.submit(id), OutingProblem.BOTH_AWAY);
    OutingTerms stated =
        with(terms("林溪石", "2026-04-21T08:00", "2026-04-21T18:00"), "周知远", "", "", "市里会议要求", "");
    outings.write(id, outings.read(id).rev(), stated);
    outings.submit(id);
    assertThat(outings.read(id).state()).isEqualTo(OutingState.PENDING);
    assertThat(outings.read(id).decider()).isEqualTo(Decider.CITY);
  }

  /** Sample 10: five days of leave around a worked Saturday are six working days. */
  @Test
  void working_days_are_counted_by_the_working_calendar() {
    long id = outings.write(terms("周知远", "2026-05-06T08:00", "2026-05-12T18:00"));
    assertThat(outings.read(id).workdays()).isEqualTo(6);
  }

  /** Scenario 2. */
  @Test
  void whoever_has_an_approved_outing_cannot_be_on_duty_and_the_refusal_says_its_number() {
    long id = approved("周知远", "2026-03-10T08:00", "2026-03-12T18:00");
    String number = outings.read(id).number();
    desk.room.enter("唐晓渡", "duty.keeper");
    long roster =
        desk.room.rosters.create(
            new NewRoster(
                RosterKind.MONTH,
                Optional.empty(),
                LocalDate.parse("2026-03-01"),
                Optional.empty(),
                ""));
    Assignment who =
        Assignment.of(desk.room.id("周知远"), List.of(desk.room.id("许青禾")), SwapDesk.PHONE);
    assertThatThrownBy(
            () ->
                desk.room.shifts.add(
                    roster,
                    new ShiftInput(
                        LocalDate.parse("2026-03-11"), ShiftType.FULL, Optional.empty(), who)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(DutyProblem.PERSON_AWAY);
              assertThat(problem.parameters()).containsEntry("document", number);
            });
    desk.room.shifts.add(
        roster,
        new ShiftInput(LocalDate.parse("2026-03-16"), ShiftType.FULL, Optional.empty(), who));
  }

  @Test
  void whoever_is_on_duty_swaps_first() {
    at("2026-02-18T09:00");
    // 周知远 leads on the 23rd
    OutingTerms terms = terms("周知远", "2026-02-23T08:00", "2026-02-24T18:00");
    assertThat(codes(terms)).containsExactly(OutingProblem.LATE, OutingProblem.ON_DUTY);
    long id = outings.write(terms("周知远", "2026-02-25T08:00", "2026-02-26T18:00"));
    outings.submit(id);
    // a new version names him meanwhile
    Shift shift = desk.on("2026-02-26");
    desk.room.enter("唐晓渡", "duty.keeper");
    long next = desk.room.rosters.revise(desk.roster, "调整带班");
    Shift copy =
        desk.room.rosters.shifts(next).stream()
            .filter(one -> one.day().equals(shift.day()))
            .findFirst()
            .orElseThrow();
    desk.room.shifts.change(
        copy.id(),
        copy.rev(),
        new ShiftInput(
            copy.day(),
            ShiftType.FULL,
            Optional.empty(),
            Assignment.of(desk.room.id("周知远"), copy.assignment().officerIds(), SwapDesk.PHONE)));
    desk.room.rosters.publish(next, "调整带班");
    assertRefused(
        () -> desk.room.approvals.approve(OutingApproval.KIND, id), OutingProblem.ON_DUTY);
    assertThat(outings.read(id).state()).isEqualTo(OutingState.PENDING);
  }

  @Test
  void bad_inputs_are_refused_at_their_field() {
    OutingTerms good = terms("周知远", "2026-03-10T08:00", "2026-03-12T18:00");
    assertThat(codes(good)).isEmpty();
    assertThat(codes(phone(good, "999"))).containsExactly(OutingProblem.PHONE);
    assertThat(codes(phone(good, "110"))).containsExactly(OutingProblem.PHONE);
    assertThat(codes(to(good, "青梧市望溪县松岭镇"))).containsExactly(OutingProblem.IN_COUNTY);
    assertThat(codes(to(good, " "))).containsExactly(OutingProblem.DESTINATION);
    assertThat(codes(terms("周知远", "2026-03-12T08:00", "2026-03-12T08:00")))
        .containsExactly(OutingProblem.TIME);
    assertThat(codes(terms("周知远", "2026-03-10T08:00", "2026-04-10T18:00")))
        .containsExactly(OutingProblem.LONG);
    assertThat(
            codes(
                with(
                    terms("周知远", "2026-03-10T08:00", "2026-04-10T18:00"),
                    0,
                    "县委组〔2026〕3号",
                    "",
                    "",
                    "")))
        .isEmpty();
    assertThat(codes(with(good, "周知远", "", "", "", ""))).containsExactly(OutingProblem.ACTING_SELF);
    OutingTerms abroad = reach(good, Reach.ABROAD);
    assertThat(codes(abroad)).containsExactly(OutingProblem.ABROAD);
    assertThat(codes(with(abroad, 0, "", "外出批〔2026〕1号", "", ""))).isEmpty();
    desk.leader("林溪石");
    assertThat(codes(terms("林溪石", "2026-03-10T08:00", "2026-03-12T18:00")))
        .containsExactly(OutingProblem.ACTING_MISSING);
  }

  @Test
  void whoever_acts_is_not_away_and_whoever_goes_does_not_act() {
    approved("周知远", "2026-03-10T08:00", "2026-03-12T18:00");
    desk.leader("林溪石");
    OutingTerms terms =
        with(terms("林溪石", "2026-03-11T08:00", "2026-03-11T18:00"), "周知远", "", "", "", "");
    assertThat(codes(terms)).containsExactly(OutingProblem.ACTING_AWAY);
    outings.submit(
        outings.write(
            with(terms("林溪石", "2026-03-17T08:00", "2026-03-17T18:00"), "何若谷", "", "", "", "")));
    desk.leader("何若谷");
    assertThat(codes(terms("何若谷", "2026-03-17T14:00", "2026-03-17T20:00")))
        .containsExactly(OutingProblem.ACTS_MEANWHILE);
    desk.leader("周知远");
    assertThat(codes(terms("周知远", "2026-03-12T09:00", "2026-03-12T10:00")))
        .containsExactly(OutingProblem.OVERLAPS);
  }

  @Test
  void an_outing_is_approved_begun_changed_extended_and_ended() {
    long id = approved("周知远", "2026-03-10T08:00", "2026-03-12T18:00");
    String number = outings.read(id).number();
    at("2026-03-10T08:01").look();
    assertThat(outings.read(id).state()).isEqualTo(OutingState.AWAY);

    desk.leader("周知远");
    OutingTerms longer = terms("周知远", "2026-03-10T08:00", "2026-03-13T18:00");
    OutingTerms urgent = with(longer, 0, "", "", "", "项目洽谈延长，已口头请示");
    assertRefused(() -> outings.change(id, urgent, " "), OutingProblem.REASON_MISSING);
    long change = outings.change(id, urgent, "洽谈延长一天");
    outings.submit(change);
    assertThat(outings.read(change).number()).isEqualTo(number);
    assertThat(outings.read(id).state()).isEqualTo(OutingState.AWAY);
    desk.room.approvals.approve(OutingApproval.KIND, change);
    assertThat(outings.read(id).state()).isEqualTo(OutingState.CHANGED);
    assertThat(outings.read(change).state()).isEqualTo(OutingState.APPROVED);

    at("2026-03-14T09:00");
    assertThat(titles("周知远", "duty.leader")).singleElement().asString().contains("请销假");
    assertThat(outings.read(change).overdue(desk.room.store.clock().instant())).isTrue();
    assertThat(titles("唐晓渡", "duty.keeper")).isEmpty();
    at("2026-03-17T09:00");
    assertThat(titles("唐晓渡", "duty.keeper")).singleElement().asString().contains("逾期未销假");
    assertRefused(
        () -> outings.back(change, moment("2026-03-09T08:00")), OutingProblem.RETURN_TIME);
    assertRefused(
        () -> outings.back(change, moment("2026-03-17T09:01")), OutingProblem.RETURN_TIME);
    outings.back(change, moment("2026-03-13T17:30"));
    assertThat(outings.read(change).state()).isEqualTo(OutingState.BACK);
    assertThat(titles("周知远", "duty.leader")).isEmpty();
    assertRefused(() -> outings.cancel(change, "误"), OutingProblem.STATE_FORBIDS);
  }

  @Test
  void one_that_is_given_up_or_declared_void_holds_no_longer() {
    long id = approved("周知远", "2026-03-10T08:00", "2026-03-12T18:00");
    desk.leader("周知远");
    outings.cancel(id, "会议改期");
    assertThat(outings.read(id).state()).isEqualTo(OutingState.CANCELLED);
    assertThat(codes(terms("周知远", "2026-03-10T08:00", "2026-03-12T18:00"))).isEmpty();
    long returned = outings.write(terms("周知远", "2026-03-17T08:00", "2026-03-18T18:00"));
    outings.submit(returned);
    desk.room.approvals.giveBack(OutingApproval.KIND, returned);
    assertThat(outings.read(returned).state()).isEqualTo(OutingState.RETURNED);
    outings.submit(returned);
    assertThat(outings.read(returned).number()).isEqualTo("WC-2026-002");
  }
}
