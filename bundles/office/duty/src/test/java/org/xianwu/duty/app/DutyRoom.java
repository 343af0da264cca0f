package org.xianwu.duty.app;

import org.xianwu.duty.config.DutySettings;
import org.xianwu.duty.config.SchedulingSettings;
import org.xianwu.duty.domain.DutyRules;
import org.xianwu.duty.domain.schedule.DayWeights;
import org.xianwu.duty.practice.PracticeDuty;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeApprovals;
import org.xianwu.platform.testkit.FakeHolders;
import org.xianwu.platform.testkit.HandNumbers;
import org.xianwu.platform.testkit.PracticeOffice;

/** The use cases of duty on a real store, for tests of this and of the rooms around it. */
public final class DutyRoom extends PracticeOffice {

  public final DutySettings settings = DutySettings.of(DutyRules.usual());
  public final People people = new People(directory, store.callers());
  public final Checks checks = new Checks(settings, calendar, people, store.clock());
  public final Rosters rosters;
  public final Shifts shifts;
  public final DutyLog log;
  public final DutyBoard board;
  public final DutyTodos todos;
  public final Scheduling scheduling;
  public final PersonRules personRules;
  public final Exchange exchange;
  public final FakeApprovals approvals = new FakeApprovals();
  public final FakeHolders holders = new FakeHolders();

  public DutyRoom() {
    this(EmbeddedStore.of("duty"));
  }

  /** A room on that database. */
  public DutyRoom(EmbeddedStore store) {
    super(store, DutyPermissions.roles());
    Announcements announcements = new Announcements(notices, texts, people);
    Filling filling = new Filling(store.ids(), checks, people);
    rosters =
        new Rosters(
            store.store(),
            store.ids(),
            store.clock(),
            store.callers(),
            checks,
            filling,
            announcements);
    shifts = new Shifts(store.store(), store.ids(), store.callers(), checks, rosters, people);
    log = new DutyLog(store.store(), store.ids(), store.clock(), store.callers());
    board = new DutyBoard(store.store(), store.clock(), store.callers(), checks, directory);
    todos = new DutyTodos(board, checks);
    personRules = new PersonRules(store.store(), store.ids(), store.callers(), people);
    scheduling =
        new Scheduling(
            store.store(),
            store.ids(),
            store.callers(),
            checks,
            rosters,
            filling,
            people,
            new ScheduleTasks(
                checks,
                SchedulingSettings.of(DayWeights.usual()),
                people,
                directory,
                texts,
                store.clock()));
    exchange = new Exchange(store.ids(), store.clock(), checks, rosters);
    store.callers().set(keeper());
  }

  /** A room with the year of the practice county. */
  public static DutyRoom practised() {
    return practisedAt("2026-11-21T09:00");
  }

  /**
   * A room with a year of the practice county up to a moment.
   *
   * @param moment as read from the wall of the office; the years around it are arranged
   */
  public static DutyRoom practisedAt(String moment) {
    DutyRoom room = new DutyRoom();
    room.store.clock().setOffice(moment);
    // as the calendar's own practice data arranges them
    room.calendar
        .with("元旦", "2027-01-01", "2027-01-03", 1, 1)
        .with("春节", "2027-02-05", "2027-02-12", 1, 4)
        .with("国庆节", "2027-10-01", "2027-10-07", 1, 3)
        .with("元旦", "2028-01-01", "2028-01-03", 1, 1)
        .with("春节", "2028-01-25", "2028-02-01", 1, 4)
        .with("清明节", "2028-04-04", "2028-04-04", 1, 1);
    new PracticeDuty(
            room.store.store(),
            room.store.ids(),
            room.store.clock(),
            room.directory,
            room.calendar,
            room.settings,
            room.people,
            new HandNumbers())
        .load();
    return room;
  }

  /** Keeper of the party office's duty room. */
  public Caller keeper() {
    return as("唐晓渡", "duty.keeper");
  }
}
