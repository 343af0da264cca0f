package org.xianwu.duty.app.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.DutyRoom;
import org.xianwu.duty.domain.spotcheck.SpotCheck;
import org.xianwu.duty.domain.spotcheck.SpotDraw;
import org.xianwu.duty.domain.spotcheck.SpotFindings;
import org.xianwu.duty.domain.spotcheck.SpotMethod;
import org.xianwu.duty.domain.spotcheck.SpotOutcome;
import org.xianwu.duty.domain.spotcheck.SpotState;
import org.xianwu.duty.domain.spotcheck.SpotTask;
import org.xianwu.duty.domain.spotcheck.SpotTaskState;
import org.xianwu.duty.ledger.SpotCheckLedger;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.testkit.FakeDirectory;
import org.xianwu.platform.testkit.LedgerIndexes;

class SpotChecksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private SpotRoom room;

  @BeforeEach
  void open() {
    room = new SpotRoom();
    room.inspect();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void a_draw_makes_tasks_and_each_town_comes_once_in_the_quarter() {
    SpotDraw first = room.draws.read(draw(2));
    assertThat(first.chosen()).hasSize(2);
    assertThat(room.tasks.open()).extracting(SpotTask::unitId).hasSameElementsAs(first.chosen());
    SpotDraw second = room.draws.read(draw(2));
    assertThat(second.chosen()).hasSize(2).doesNotContainAnyElementsOf(first.chosen());
    assertThatThrownBy(() -> draw(2)).hasMessage("duty.spot-nobody-left");
    assertThat(room.draws.latest()).hasSize(2).allMatch(SpotDraw::holds);
  }

  @Test
  void the_own_unit_is_never_drawn() {
    long id = room.draws.draw("offices", TODAY, SpotMethod.CALL, 9);
    assertThat(room.draws.read(id).chosen()).containsExactly(FakeDirectory.GOVERNMENT_OFFICE);
  }

  @Test
  void days_before_today_and_unknown_groups_are_refused() {
    assertThatThrownBy(() -> room.draws.draw("towns", TODAY.minusDays(1), SpotMethod.CALL, 1))
        .hasMessage("duty.spot-day-wrong");
    assertThatThrownBy(() -> room.draws.draw("villages", TODAY, SpotMethod.CALL, 1))
        .hasMessage("duty.spot-group-unknown");
    assertThatThrownBy(() -> room.tasks.name(31, SpotMethod.CALL, TODAY.plusDays(40), ""))
        .hasMessage("duty.spot-day-wrong");
  }

  @Test
  void a_fault_is_numbered_told_explained_and_closed() {
    room.duty.holders.role("duty.keeper", room.duty.id("沈一诺"));
    long task = room.tasks.name(FakeDirectory.PARTY_OFFICE, SpotMethod.CALL, TODAY, "节前");
    long id = room.checks.record(task, left());
    SpotCheck check = read(id);
    assertThat(check.number()).isEqualTo("CC-2026-001");
    assertThat(room.duty.notices.sent())
        .last()
        .satisfies(notice -> assertThat(notice.readers()).containsExactly(room.duty.id("沈一诺")));
    assertThat(room.tasks.open()).isEmpty();
    assertThatThrownBy(() -> room.checks.record(task, left())).hasMessage("duty.spot-task-ended");

    room.duty.enter("沈一诺", "duty.keeper");
    assertThat(room.todos.waitingFor(room.duty.as("沈一诺", "duty.keeper")))
        .extracting(todo -> todo.title().zh())
        .containsExactly("请说明抽查情况 CC-2026-001");
    room.checks.explain(id, "带班领导到上坪村查看水位");
    assertThatThrownBy(() -> room.checks.close(id, "已处理")).hasMessage("access.denied");
    room.inspect();
    room.checks.close(id, "责成书面检查");
    assertThat(read(id).state()).isEqualTo(SpotState.CLOSED);
  }

  @Test
  void a_check_remembers_who_led_by_the_published_roster() {
    try (SpotRoom practised = new SpotRoom(DutyRoom.practised())) {
      practised.inspect();
      long id = practised.checks.recordUnplanned(FakeDirectory.PARTY_OFFICE, left());
      long leader =
          practised.duty.board.ofDay(TODAY, DutyPermissions.VIEW).get(0).assignment().leaderId();
      assertThat(read(practised, id).leaderId()).contains(leader);
    }
  }

  @Test
  void another_unit_neither_sees_nor_explains_it() {
    long id = room.checks.recordUnplanned(SpotRoom.WHITE_CRANE, left());
    room.duty.enter("沈一诺", "duty.keeper");
    assertThatThrownBy(() -> room.checks.explain(id, "无")).hasMessage("request.not-found");
    assertThat(room.board.quarter(TODAY))
        .extracting(turn -> turn.group().code())
        .containsExactly("offices");
    assertThatThrownBy(() -> room.tasks.open()).hasMessage("access.denied");
  }

  @Test
  void findings_that_contradict_themselves_keep_nothing() {
    long task = room.tasks.name(31, SpotMethod.CALL, TODAY, "");
    SpotFindings wrong =
        new SpotFindings(
            SpotMethod.CALL,
            room.duty.store.clock().instant(),
            true,
            3,
            "",
            false,
            true,
            true,
            true,
            SpotOutcome.IN_POST,
            "");
    assertThatThrownBy(() -> room.checks.record(task, wrong))
        .hasMessage("duty.spot-findings-wrong");
    assertThat(room.tasks.open()).extracting(SpotTask::id).containsExactly(task);
  }

  @Test
  void a_platform_orders_once_and_reads_the_result() {
    room.duty.enter("许青禾", "duty.platform");
    room.tasks.order("CITY-7", 31, SpotMethod.VIDEO, TODAY, "");
    SpotTasks.Ordered again = room.tasks.order("CITY-7", 31, SpotMethod.VIDEO, TODAY, "");
    assertThat(again.check()).isEmpty();
    assertThatThrownBy(() -> room.tasks.order("CITY-7", 32, SpotMethod.VIDEO, TODAY, ""))
        .hasMessage("duty.spot-reference-used");
    assertThatThrownBy(() -> room.tasks.ordered("CITY-8")).hasMessage("request.not-found");
    room.inspect();
    room.checks.record(room.tasks.open().get(0).id(), left());
    room.duty.enter("许青禾", "duty.platform");
    SpotTasks.Ordered result = room.tasks.ordered("CITY-7");
    assertThat(result.task().state()).isEqualTo(SpotTaskState.DONE);
    assertThat(result.check().orElseThrow().findings().outcome()).isEqualTo(SpotOutcome.LEFT);
  }

  @Test
  void figures_and_quarter_count_what_counts() {
    long wrong = room.checks.recordUnplanned(31, left());
    room.checks.annul(wrong, "登记错单位");
    room.checks.recordUnplanned(32, left());
    SpotBoard.Figures figures = room.board.figures(TODAY.minusDays(30), TODAY);
    assertThat(figures.all().checks()).isEqualTo(1);
    assertThat(figures.units().keySet()).extracting(unit -> unit.name()).containsExactly("云桥镇");
    assertThat(figures.months()).containsOnlyKeys(LocalDate.of(2026, 11, 1));
    SpotBoard.GroupTurn towns = room.board.quarter(TODAY).get(0);
    assertThat(towns.without())
        .extracting(turn -> turn.unit().name())
        .containsExactly("松岭镇", "白鹤乡", "南屏街道");
    assertThatThrownBy(() -> room.board.figures(TODAY, TODAY.minusDays(1)))
        .hasMessage("duty.period-invalid");
  }

  @Test
  void days_off_and_the_end_of_the_quarter_ask_for_checks() {
    assertThat(titles()).as("a Saturday").containsExactly("今天放假，尚未抽查：乡镇街道、县直单位");
    draw(1);
    room.draws.draw("offices", TODAY, SpotMethod.CALL, 1);
    assertThat(titles()).containsExactly("2 个单位待抽查");
    room.duty.store.clock().setOffice("2026-12-21T09:00");
    assertThat(titles()).containsExactly("2 个单位待抽查", "本季度还有 3 个单位未抽查");
  }

  @Test
  void a_task_is_dropped_with_its_reason() {
    long task = room.tasks.name(31, SpotMethod.CALL, TODAY, "");
    assertThatThrownBy(() -> room.tasks.name(31, SpotMethod.VISIT, TODAY, ""))
        .hasMessage("duty.spot-task-exists");
    room.tasks.drop(task, "当日停电");
    assertThat(room.tasks.open()).isEmpty();
    assertThatThrownBy(() -> room.tasks.drop(task, "再次")).hasMessage("duty.spot-task-ended");
  }

  @Test
  void lists_are_carried_by_indexes() throws Exception {
    try (Connection connection = room.duty.store.plain().getConnection()) {
      LedgerIndexes.assertServed(new SpotCheckLedger().definition(), connection);
    }
  }

  private List<String> titles() {
    return room.todos.waitingFor(room.duty.as("许青禾", "duty.inspector")).stream()
        .map(Todo::title)
        .map(title -> title.zh())
        .toList();
  }

  private long draw(int size) {
    return room.draws.draw("towns", TODAY, SpotMethod.CALL, size);
  }

  private SpotCheck read(long id) {
    return read(room, id);
  }

  private static SpotCheck read(SpotRoom room, long id) {
    return room.duty.store.store().read(em -> em.find(SpotCheck.class, id));
  }

  private SpotFindings left() {
    return new SpotFindings(
        SpotMethod.CALL,
        room.duty.store.clock().instant(),
        true,
        6,
        "温叙白",
        false,
        true,
        true,
        true,
        SpotOutcome.LEFT,
        "带班领导不在办公楼");
  }
}
