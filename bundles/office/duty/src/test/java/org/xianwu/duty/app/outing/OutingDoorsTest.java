package org.xianwu.duty.app.outing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.domain.outing.Decider;
import org.xianwu.duty.domain.outing.Outing;
import org.xianwu.duty.domain.outing.OutingProblem;
import org.xianwu.duty.domain.outing.OutingReason;
import org.xianwu.duty.domain.outing.OutingState;
import org.xianwu.duty.domain.outing.OutingTerms;
import org.xianwu.duty.domain.outing.PostClass;
import org.xianwu.duty.domain.outing.Reach;
import org.xianwu.duty.domain.outing.SuspicionKind;
import org.xianwu.duty.domain.outing.SuspicionState;
import org.xianwu.duty.ledger.OutingLedger;
import org.xianwu.duty.ledger.OutingMatrixLedger;
import org.xianwu.duty.ledger.SuspicionLedger;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.LedgerIndexes;

/** Who decides, who sees, who judges, and that no step leads astray. */
class OutingDoorsTest extends OutingFixture {

  @Test
  void the_table_of_the_county_says_who_decides_and_how_early_the_closest_line_wins() {
    desk.room.enter("唐晓渡", "duty.keeper");
    matrix.add(line(PostClass.UNIT_VICE, null, null, 1, Decider.PORTFOLIO, 1, "2026-01-01"));
    matrix.add(line(PostClass.UNIT_VICE, Reach.COUNTRY, null, 1, Decider.HEAD, 3, "2026-01-01"));
    matrix.add(
        line(PostClass.UNIT_VICE, null, OutingReason.STUDY, 1, Decider.NOBODY, 0, "2026-01-01"));
    matrix.add(line(PostClass.UNIT_VICE, null, null, 5, Decider.PORTFOLIO_HEAD, 2, "2026-04-01"));
    assertRefused(
        () -> matrix.add(line(PostClass.UNIT_VICE, null, null, 0, Decider.HEAD, 0, "2026-01-01")),
        OutingProblem.MATRIX_DAYS);
    desk.leader("周知远");
    OutingTerms near = terms("周知远", "2026-03-10T08:00", "2026-03-12T18:00");
    assertThat(outings.check(Optional.empty(), near).decider()).isEqualTo(Decider.PORTFOLIO);
    OutingTerms far = reach(near, Reach.COUNTRY);
    assertThat(outings.check(Optional.empty(), far).decider()).isEqualTo(Decider.HEAD);
    assertThat(outings.check(Optional.empty(), far).due()).contains(LocalDate.parse("2026-03-05"));
    OutingTerms longer = terms("周知远", "2026-03-10T08:00", "2026-03-16T18:00");
    assertThat(outings.check(Optional.empty(), longer).decider()).isEqualTo(Decider.PORTFOLIO);
    at("2026-04-02T09:00");
    OutingTerms later = terms("周知远", "2026-04-13T08:00", "2026-04-20T18:00");
    assertThat(outings.check(Optional.empty(), later).decider()).isEqualTo(Decider.PORTFOLIO_HEAD);

    long id = outings.write(reason(later, OutingReason.STUDY));
    outings.submit(id);
    assertThat(outings.read(id).state()).isEqualTo(OutingState.REPORTED);
    assertThat(desk.room.approvals.standing(OutingApproval.KIND, id)).isEmpty();
  }

  /** Scenario 4. */
  @Test
  void a_suspicion_with_evidence_is_answered_and_excluded_and_never_counted() {
    at("2026-05-20T09:00");
    desk.room.enter("唐晓渡", "duty.keeper");
    long person = desk.room.id("何若谷");
    LocalDate day = LocalDate.parse("2026-05-19");
    assertRefused(
        () -> suspicions.raise(person, SuspicionKind.MISSING, day, Optional.empty(), " "),
        OutingProblem.EVIDENCE_MISSING);
    long id =
        suspicions.raise(
            person, SuspicionKind.MISSING, day, Optional.empty(), "派车单 PC-2026-0519-03 赴邻县");
    assertThat(desk.room.notices.take())
        .last()
        .satisfies(notice -> assertThat(notice.readers()).containsExactly(person));
    assertRefused(() -> suspicions.answer(id, "x"), OutingProblem.NOT_CONCERNED);
    desk.leader("何若谷");
    suspicions.answer(id, "已于5月18日办理请假，假条编号 QJ-2026-0518-01");
    assertThat(suspicions.verbs(person, SuspicionState.ANSWERED)).containsExactly("answer");
    assertThatThrownBy(() -> suspicions.decide(id, false, "x")).hasMessage("access.denied");
    desk.room.enter("唐晓渡", "duty.keeper");
    suspicions.decide(id, false, "假条日期在前，予以排除");
    assertThat(suspicions.read(id).state()).isEqualTo(SuspicionState.EXCLUDED);
    assertThat(suspicions.figures(2026))
        .singleElement()
        .satisfies(
            unit -> {
              assertThat(unit.missing()).isZero();
              assertThat(unit.open()).isZero();
            });
    long counted =
        suspicions.raise(person, SuspicionKind.WRONG, day, Optional.empty(), "会议签到表 2026-05-19");
    suspicions.decide(counted, true, "目的地与实际不符");
    assertThat(suspicions.figures(2026).get(0).wrong()).isEqualTo(1);
    desk.room.enter("何若谷", "duty.keeper");
    assertRefused(() -> suspicions.decide(counted, false, "自查"), OutingProblem.OWN_SUSPICION);
  }

  @Test
  void outings_are_seen_by_the_duty_room_the_person_and_whoever_decides_alone() {
    desk.room.enter("唐晓渡", "duty.keeper");
    matrix.add(line(PostClass.UNIT_VICE, null, null, 1, Decider.PORTFOLIO, 1, "2026-01-01"));
    desk.leader("何若谷");
    long id = outings.write(terms("何若谷", "2026-03-10T08:00", "2026-03-12T18:00"));
    long suspicion = raised("何若谷");
    for (String role : List.of("duty.officer", "duty.leader", "duty.reader", "duty.platform")) {
      desk.room.enter("许青禾", role);
      assertThatThrownBy(() -> outings.read(id)).hasMessage("request.not-found");
      assertThatThrownBy(() -> suspicions.read(suspicion)).hasMessage("request.not-found");
      assertThat(approval.visible(id, desk.room.store.callers().current())).isFalse();
    }
    desk.room.enter("许青禾", "duty.officer");
    assertThatThrownBy(() -> outings.write(terms("何若谷", "2026-03-17T08:00", "2026-03-18T18:00")))
        .hasMessage("access.denied");
    assertThatThrownBy(() -> outings.cancel(id, "x")).hasMessage("request.not-found");
    assertThatThrownBy(() -> suspicions.figures(2026)).hasMessage("access.denied");
    assertThatThrownBy(
            () -> matrix.add(line(PostClass.STAFF, null, null, 1, Decider.UNIT, 1, "2026-01-01")))
        .hasMessage("access.denied");
    desk.leader("何若谷");
    outings.submit(id);
    Caller inCharge = Callers.person(desk.room.id("周知远"), "周知远").unit(12).portfolio(11L).build();
    assertThat(outings.visible(outings.read(id), inCharge)).isTrue();
    desk.room.enter("陈望川", "duty.head");
    assertThat(outings.read(id).personId()).isEqualTo(desk.room.id("何若谷"));
    assertThat(approval.barred(id, desk.room.id("何若谷"))).isTrue();
    assertThat(outings.ofCaller()).isEmpty();
  }

  @Test
  void whatever_is_tried_the_states_follow_each_other_as_they_may() {
    Random random = new Random(20260310);
    for (int walk = 0; walk < 12; walk++) {
      at("2026-03-02T09:00").desk.leader("周知远");
      long id =
          outings.write(
              with(terms("周知远", "2026-03-10T08:00", "2026-03-12T18:00"), 0, "", "", "", "口头请示"));
      for (int step = 0; step < 10; step++) {
        OutingState before = outings.read(id).state();
        try {
          step(random.nextInt(8), id);
        } catch (Problem refused) {
          assertThat(outings.read(id).state()).as(refused.getMessage()).isEqualTo(before);
        }
        OutingState after = outings.read(id).state();
        assertThat(after == before || before.next().contains(after)).isTrue();
        assertThat(after == OutingState.BACK).isEqualTo(outings.read(id).returnedAt().isPresent());
      }
      Outing last = outings.read(id);
      if (last.state().holds()) {
        at("2026-03-20T09:00");
        outings.back(id, moment("2026-03-12T18:00"));
      } else if (last.state().next().contains(OutingState.CANCELLED)) {
        outings.cancel(id, "清理");
      }
    }
  }

  private void step(int which, long id) {
    boolean known = desk.room.approvals.standing(OutingApproval.KIND, id).isPresent();
    switch (known || which < 2 || which > 4 ? which : 0) {
      case 0, 1 -> outings.submit(id);
      case 2, 3 -> desk.room.approvals.approve(OutingApproval.KIND, id);
      case 4 -> desk.room.approvals.giveBack(OutingApproval.KIND, id);
      case 5 -> {
        at("2026-03-10T09:00");
        look();
      }
      case 6 -> outings.back(id, moment("2026-03-10T08:30"));
      default -> outings.cancel(id, "改期");
    }
  }

  @Test
  void the_registers_have_their_indexes() throws Exception {
    try (var connection = desk.room.store.plain().getConnection()) {
      LedgerIndexes.assertServed(new OutingLedger(outings).definition(), connection);
      LedgerIndexes.assertServed(new SuspicionLedger(suspicions).definition(), connection);
      LedgerIndexes.assertServed(new OutingMatrixLedger(matrix).definition(), connection);
    }
  }
}
