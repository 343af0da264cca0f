package org.xianwu.duty.app.swap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xianwu.duty.app.DutyRoom;
import org.xianwu.duty.app.NewRoster;
import org.xianwu.duty.app.Pattern;
import org.xianwu.duty.app.ShiftInput;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeDirectory;

/** A duty room with February 2026 published, two officers a day in a turn of four days. */
public final class SwapDesk implements AutoCloseable {

  public static final String PHONE = "0571-2345678";
  private static final List<String> LEADERS = List.of("陈望川", "林溪石", "周知远", "何若谷");
  private static final List<String> STAFF =
      List.of("许青禾", "沈一诺", "方砚秋", "罗听松", "唐晓渡", "姚远帆", "蒋平之", "秦未央");

  public final DutyRoom room;
  public final Swaps swaps;
  public final SwapApproval approval;
  public final SwapTodos todos;
  public final long roster;

  public SwapDesk() {
    this(EmbeddedStore.of("duty"));
  }

  public SwapDesk(EmbeddedStore store) {
    room = new DutyRoom(store);
    SwapNotices notices = new SwapNotices(room.notices, room.texts, room.people);
    swaps =
        new Swaps(
            room.store.store(),
            room.store.ids(),
            room.store.clock(),
            room.store.callers(),
            room.exchange,
            room.people,
            room.approvals,
            notices);
    approval =
        new SwapApproval(
            room.store.store(),
            room.store.clock(),
            room.store.callers(),
            room.holders,
            swaps,
            room.exchange,
            notices,
            room.people);
    todos = new SwapTodos(room.store.store(), room.people);
    room.approvals.subject(approval);
    room.holders
        .role("duty.keeper", room.id("许青禾"))
        .role("duty.head", room.id("陈望川"))
        .portfolio(FakeDirectory.PARTY_OFFICE, room.id("周知远"));
    room.store.clock().setOffice("2026-01-20T09:00");
    roster = published();
    room.notices.take();
    room.store.clock().setOffice("2026-02-18T10:00");
  }

  private long published() {
    long id =
        room.rosters.create(
            new NewRoster(
                RosterKind.MONTH,
                Optional.empty(),
                YearMonth.of(2026, 2).atDay(1),
                Optional.empty(),
                ""));
    room.rosters.generate(id, new Pattern(ShiftType.FULL, Optional.empty()));
    int turn = 0;
    for (Shift shift : room.rosters.shifts(id)) {
      Assignment who =
          Assignment.of(
              room.id(LEADERS.get(turn % LEADERS.size())),
              List.of(
                  room.id(STAFF.get(turn * 2 % STAFF.size())),
                  room.id(STAFF.get((turn * 2 + 1) % STAFF.size()))),
              PHONE);
      ShiftInput input = new ShiftInput(shift.day(), ShiftType.FULL, Optional.empty(), who);
      room.shifts.change(shift.id(), shift.rev(), input);
      turn++;
    }
    room.rosters.publish(id, "");
    return id;
  }

  /** The shift that holds on the day. */
  public Shift on(String day) {
    LocalDate date = LocalDate.parse(day);
    return room.store
        .store()
        .read(
            em ->
                room.exchange
                    .holding(em, FakeDirectory.PARTY_OFFICE, date, ShiftType.FULL)
                    .orElseThrow());
  }

  /** Names of those who serve on the day, the leader first. */
  public String served(String day) {
    Assignment who = on(day).assignment();
    StringBuilder names = new StringBuilder(room.people.name(who.leaderId()));
    who.officerIds().forEach(id -> names.append(' ').append(room.people.name(id)));
    return names.toString();
  }

  /** Signs in as an officer. */
  public SwapDesk officer(String name) {
    room.enter(name, "duty.officer");
    return this;
  }

  /** Signs in as a leader. */
  public SwapDesk leader(String name) {
    room.enter(name, "duty.leader");
    return this;
  }

  /** Whoever is signed in asks somebody. */
  public long ask(String day, String to) {
    return swaps.ask(new SwapInput(on(day).id(), room.id(to), "家属住院"));
  }

  @Override
  public void close() {
    room.close();
  }
}
