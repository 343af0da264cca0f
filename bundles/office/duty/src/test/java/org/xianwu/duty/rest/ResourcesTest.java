package org.xianwu.duty.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.app.DutyRoom;
import org.xianwu.duty.ledger.RosterLedger;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.Problem;

class ResourcesTest {

  private static DutyRoom room;
  private static BoardResource board;
  private static RosterShiftResource shifts;
  private static RosterLedger ledger;

  @BeforeAll
  static void open() {
    room = DutyRoom.practised();
    Views views = new Views(room.people, room.rosters, room.store.callers(), room.texts);
    board = new BoardResource(room.board, views);
    shifts = new RosterShiftResource(room.rosters, room.shifts, views);
    ledger = new RosterLedger(room.rosters);
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @BeforeEach
  void keeper() {
    room.store.callers().set(room.keeper());
    room.store.clock().setOffice("2026-02-17T09:00");
  }

  @Test
  void today_names_people_with_their_phones() {
    TodayView today = board.today(null);
    ShiftView shift = today.present().get(0);
    assertThat(shift.leader().name()).isEqualTo("陈望川");
    assertThat(shift.officers().get(0).phone()).startsWith("138").doesNotContain("*");
    assertThat(shift.from()).isEqualTo("08:00");
    assertThat(today.handoverAt()).isEqualTo("2026-02-18T00:00:00Z");
  }

  @Test
  void mobiles_are_masked_for_readers_without_the_permission() {
    room.store.callers().set(room.as("许青禾", "duty.reader"));
    assertThat(board.today(null).present().get(0).officers().get(0).phone())
        .matches("138\\*\\*\\*\\*\\d{4}");
  }

  @Test
  void a_month_knows_its_kinds_of_days_and_its_versions() {
    MonthView month = board.month("2026-02", null, null);
    assertThat(month.days()).hasSize(28);
    assertThat(month.days().get(13).type()).isEqualTo("adjusted-work");
    assertThat(month.days().get(15).type()).isEqualTo("statutory");
    assertThat(month.days().get(15).name()).isEqualTo("春节");
    assertThat(month.days().get(19).changed()).isTrue();
    assertThat(month.rosters())
        .extracting(RosterView::state)
        .containsExactly("published", "superseded");
    assertThat(month.check()).isNull();
  }

  @Test
  void what_is_no_month_or_id_is_refused() {
    assertThatThrownBy(() -> board.month("2026-13", null, null)).hasMessage("request.not-found");
    assertThatThrownBy(() -> board.month("2026-02", "x", null)).hasMessage("request.invalid");
  }

  @Test
  void a_shift_is_added_changed_by_version_and_removed() {
    room.store.clock().setOffice("2026-11-21T09:00");
    long roster = draft();
    Response made = shifts.add(roster, body("full", room.id("周知远")));
    assertThat(made.getStatus()).isEqualTo(201);
    ShiftView shift = (ShiftView) made.getEntity();
    long id = Long.parseLong(shift.id());
    assertThatThrownBy(() -> shifts.change(roster, id, null, body("full", room.id("何若谷"))))
        .hasMessage("ledger.version-required");
    Response changed = shifts.change(roster, id, "\"1\"", body("full", room.id("何若谷")));
    assertThat(((ShiftView) changed.getEntity()).leader().name()).isEqualTo("何若谷");
    assertThat(changed.getEntityTag().getValue()).isEqualTo("2");
    assertThatThrownBy(() -> shifts.remove(roster + 1, id, "2")).hasMessage("request.not-found");
    assertThat(shifts.remove(roster, id, "\"2\"").getStatus()).isEqualTo(204);
    assertThat(shifts.list(roster)).isEmpty();
    room.rosters.discard(roster);
  }

  @Test
  void every_fault_of_form_is_named_at_its_field() {
    ShiftBody bad =
        new ShiftBody(
            null, "", "25:00", "26:00", "x", null, List.of("1", "y"), null, null, null, null);
    assertThatThrownBy(() -> shifts.add(1, bad))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.fields())
                    .containsOnlyKeys("day", "type", "leaderId", "officerIds"));
    ShiftBody late =
        new ShiftBody(
            LocalDate.of(2026, 12, 5),
            "day",
            "25:00",
            "17:30",
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThatThrownBy(() -> shifts.add(1, late))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem).hasMessage("duty.time-invalid");
              assertThat(problem.fields()).containsOnlyKeys("from");
            });
  }

  private static long draft() {
    Map<String, Object> values = Map.of("kind", "month", "firstDay", LocalDate.of(2026, 12, 1));
    return ledger.create(Values.of(values));
  }

  private static ShiftBody body(String type, long leader) {
    return new ShiftBody(
        LocalDate.of(2026, 12, 7),
        type,
        null,
        null,
        Long.toString(leader),
        null,
        List.of(Long.toString(room.id("罗听松"))),
        null,
        "0571-2345678",
        null,
        null);
  }
}
