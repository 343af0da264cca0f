package org.xianwu.duty.app.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.app.swap.SwapDesk;
import org.xianwu.duty.config.HandoverSettings;
import org.xianwu.duty.domain.handover.Equipment;
import org.xianwu.duty.domain.handover.Handing;
import org.xianwu.duty.domain.handover.HandoverProblem;
import org.xianwu.duty.domain.handover.HandoverRules;
import org.xianwu.duty.domain.handover.HandoverState;
import org.xianwu.duty.domain.handover.PendingItem;
import org.xianwu.duty.ledger.HandoverLedger;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.problem.ProblemCode;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.api.workflow.Urgency;
import org.xianwu.platform.testkit.FakeDirectory;
import org.xianwu.platform.testkit.LedgerIndexes;

class HandoversTest {

  private static final Handing FINE = new Handing(Set.of(), true, true, "");

  private SwapDesk desk;
  private Handovers handovers;
  private HandoverTodos todos;

  /** On the 21st 许青禾 and 沈一诺 serve, on the 22nd 方砚秋 and 罗听松 under 林溪石. */
  @BeforeEach
  void open() {
    desk = new SwapDesk();
    handovers =
        new Handovers(
            desk.room.store.store(),
            desk.room.store.ids(),
            desk.room.store.clock(),
            desk.room.store.callers(),
            desk.room.exchange,
            desk.room.people,
            new HandoverNotices(desk.room.notices, desk.room.texts, desk.room.people),
            HandoverSettings.of(HandoverRules.usual()));
    todos = new HandoverTodos(desk.room.store.store(), handovers);
    at("2026-02-22T07:50").desk.officer("许青禾");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private HandoversTest at(String moment) {
    desk.room.store.clock().setOffice(moment);
    return this;
  }

  /** Sample 3 of the domain. */
  @Test
  void what_is_left_to_do_goes_from_shift_to_shift_until_it_is_done() {
    handovers.note("松岭镇山体滑坡隐患点转移12户", "每日核实安置情况");
    long first = handovers.hand(FINE);
    desk.officer("方砚秋");
    assertThat(handovers.desk(Optional.empty()).items())
        .extracting(PendingItem::content)
        .containsExactly("松岭镇山体滑坡隐患点转移12户");
    at("2026-02-22T08:02").handovers.take(first);
    assertThat(handovers.read(first).handover().state()).isEqualTo(HandoverState.TAKEN);

    at("2026-02-23T07:55");
    PendingItem open = handovers.desk(Optional.empty()).items().get(0);
    handovers.plan(open.id(), "联系镇政府确认返家时间");
    long second = handovers.hand(FINE);
    at("2026-02-23T08:01").desk.officer("唐晓渡");
    handovers.take(second);
    assertThat(handovers.read(second).items()).hasSize(1);
    at("2026-02-23T15:00").handovers.finish(open.id(), "12户已返家");
    assertThat(handovers.desk(Optional.empty()).items()).isEmpty();
    assertThat(handovers.desk(Optional.empty()).done())
        .extracting(PendingItem::outcome)
        .containsExactly("12户已返家");
    // the record still says what was open when it was signed
    assertThat(handovers.read(first).items()).hasSize(1);
    assertRefused(() -> handovers.finish(open.id(), ""), HandoverProblem.ITEM_DONE);
  }

  @Test
  void both_sides_sign_themselves_and_only_those_who_serve() {
    desk.officer("秦未央");
    assertRefused(() -> handovers.hand(FINE), HandoverProblem.NOT_SERVING);
    desk.officer("沈一诺");
    long id = handovers.hand(FINE);
    assertRefused(() -> handovers.take(id), HandoverProblem.NOT_SERVING);
    assertRefused(() -> handovers.hand(FINE), HandoverProblem.STATE_FORBIDS);
    desk.officer("罗听松");
    assertThat(handovers.desk(Optional.empty()).verbs()).containsExactly("note", "take", "object");
    handovers.take(id);
    assertThat(handovers.read(id).handover().handOverBy()).contains(desk.room.id("沈一诺"));
    assertThat(handovers.read(id).handover().takeOverBy()).contains(desk.room.id("罗听松"));
    assertRefused(() -> handovers.object(id, "晚了"), HandoverProblem.STATE_FORBIDS);
    assertThat(handovers.desk(Optional.empty()).verbs()).containsExactly("note");
  }

  @Test
  void whoever_relieves_may_object_and_it_is_written_anew() {
    long id = handovers.hand(FINE);
    desk.officer("方砚秋");
    desk.room.notices.take();
    handovers.object(id, "传真机不能用");
    assertThat(handovers.read(id).handover().objection()).isEqualTo("传真机不能用");
    assertThat(desk.room.notices.take())
        .singleElement()
        .extracting(Notice::readers)
        .isEqualTo(Set.of(desk.room.id("许青禾"), desk.room.id("沈一诺")));
    desk.officer("许青禾");
    handovers.hand(new Handing(Set.of(Equipment.FAX), true, true, "传真机已报修"));
    assertThat(handovers.read(id).handover().handing().faults()).containsExactly(Equipment.FAX);
    assertThat(handovers.read(id).handover().objection()).isEmpty();
  }

  @Test
  void a_fault_or_a_missing_seal_needs_a_word() {
    assertRefused(
        () -> handovers.hand(new Handing(Set.of(Equipment.PHONE), true, true, " ")),
        HandoverProblem.REMARK_MISSING);
    assertRefused(
        () -> handovers.hand(new Handing(Set.of(), true, false, "")),
        HandoverProblem.REMARK_MISSING);
    assertRefused(
        () -> handovers.hand(new Handing(Set.of(), false, true, "")),
        HandoverProblem.REMARK_MISSING);
    assertRefused(() -> handovers.note(" ", ""), HandoverProblem.ITEM_MISSING);
  }

  @Test
  void it_is_signed_around_the_change_and_not_hours_before() {
    at("2026-02-22T06:30");
    assertRefused(() -> handovers.hand(FINE), HandoverProblem.NOT_SERVING);
    at("2026-02-22T09:30").handovers.hand(FINE);
  }

  @Test
  void a_handover_that_is_missing_after_the_grace_is_told_the_leader_on_duty_once() {
    at("2026-02-22T08:14").look();
    assertThat(desk.room.notices.take()).isEmpty();
    at("2026-02-22T08:15").look();
    Notice notice = desk.room.notices.take().get(0);
    assertThat(notice.urgency()).isEqualTo(Urgency.CRITICAL);
    assertThat(notice.readers())
        .contains(desk.room.id("林溪石"), desk.room.id("许青禾"), desk.room.id("罗听松"));
    look();
    assertThat(desk.room.notices.take()).isEmpty();
    assertThat(titles("林溪石", "duty.leader")).singleElement().asString().contains("尚未办理");
    assertThat(titles("许青禾", "duty.officer")).singleElement().asString().contains("请办理交班");

    desk.officer("许青禾");
    long id = handovers.hand(FINE);
    assertThat(titles("罗听松", "duty.officer")).singleElement().asString().contains("请确认接班");
    desk.officer("罗听松");
    handovers.take(id);
    assertThat(titles("林溪石", "duty.leader")).isEmpty();
    assertThat(handovers.read(id).handover().alertedAt()).isPresent();
  }

  @Test
  void a_handover_in_time_and_one_at_night_are_treated_alike() {
    long id = handovers.hand(FINE);
    desk.officer("罗听松");
    handovers.take(id);
    at("2026-02-22T08:20").look();
    assertThat(desk.room.notices.take())
        .extracting(Notice::urgency)
        .doesNotContain(Urgency.CRITICAL);
  }

  @Test
  void the_desk_is_seen_in_the_own_unit_and_signed_by_those_who_may() {
    long id = handovers.hand(FINE);
    desk.room
        .store
        .callers()
        .set(desk.room.as("姚远帆", "duty.officer", FakeDirectory.GOVERNMENT_OFFICE));
    assertThatThrownBy(() -> handovers.read(id)).hasMessage("request.not-found");
    assertThatThrownBy(() -> handovers.take(id)).hasMessage("request.not-found");
    assertThatThrownBy(() -> handovers.desk(Optional.of(FakeDirectory.PARTY_OFFICE)))
        .hasMessage("access.denied");
    desk.room.enter("许青禾", "duty.reader");
    assertThatThrownBy(() -> handovers.desk(Optional.empty())).hasMessage("access.denied");
    assertThatThrownBy(() -> handovers.hand(FINE)).hasMessage("access.denied");
    desk.leader("林溪石");
    assertThat(handovers.read(id).handover().state()).isEqualTo(HandoverState.HANDED);
    assertThatThrownBy(() -> handovers.note("x", "")).hasMessage("access.denied");
  }

  @Test
  void the_register_has_its_indexes() throws Exception {
    try (var connection = desk.room.store.plain().getConnection()) {
      LedgerIndexes.assertServed(new HandoverLedger().definition(), connection);
    }
  }

  private void look() {
    desk.room
        .store
        .callers()
        .as(
            Caller.system("值班提醒"),
            () -> {
              handovers.run();
              return null;
            });
  }

  private List<String> titles(String name, String role) {
    return todos.waitingFor(desk.room.as(name, role)).stream()
        .map(Todo::title)
        .map(label -> label.zh())
        .toList();
  }

  private static void assertRefused(Runnable work, ProblemCode code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
