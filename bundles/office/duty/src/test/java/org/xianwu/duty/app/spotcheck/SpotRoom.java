package org.xianwu.duty.app.spotcheck;

import java.util.List;
import java.util.Set;
import org.xianwu.duty.app.DutyRoom;
import org.xianwu.duty.config.SpotCheckSettings;
import org.xianwu.duty.domain.spotcheck.SpotGroup;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.testkit.HandNumbers;

/** Spot checks of a duty room, with four towns to be checked. */
public final class SpotRoom implements AutoCloseable {

  public static final long WHITE_CRANE = 33;

  public final DutyRoom duty;
  public final SpotCheckSettings settings =
      SpotCheckSettings.of(
          List.of(
              new SpotGroup("towns", Label.of("乡镇街道", "Towns"), Set.of("town")),
              new SpotGroup("offices", Label.of("县直单位", "Offices"), Set.of("office"))));
  public final SpotChecks checks;
  public final SpotDraws draws;
  public final SpotTasks tasks;
  public final SpotBoard board;
  public final SpotTodos todos;

  /** A room without rosters on 21 November 2026, a Saturday. */
  public SpotRoom() {
    this(new DutyRoom());
    duty.store.clock().setOffice("2026-11-21T09:00");
  }

  public SpotRoom(DutyRoom duty) {
    this.duty = duty;
    town(31, "松岭镇");
    town(32, "云桥镇");
    town(WHITE_CRANE, "白鹤乡");
    town(34, "南屏街道");
    SpotNotices notices = new SpotNotices(duty.notices, duty.texts, duty.holders, duty.directory);
    checks =
        new SpotChecks(
            duty.store.store(),
            duty.store.ids(),
            duty.store.clock(),
            duty.store.callers(),
            new HandNumbers(),
            duty.board,
            duty.directory,
            notices);
    draws =
        new SpotDraws(
            duty.store.store(),
            duty.store.ids(),
            duty.store.clock(),
            duty.store.callers(),
            duty.directory,
            settings);
    tasks =
        new SpotTasks(
            duty.store.store(),
            duty.store.ids(),
            duty.store.clock(),
            duty.store.callers(),
            duty.directory);
    board =
        new SpotBoard(
            duty.store.store(),
            duty.store.clock(),
            duty.store.callers(),
            duty.directory,
            duty.calendar,
            settings);
    todos = new SpotTodos(board, tasks, settings, duty.calendar, duty.store.clock());
  }

  private void town(long id, String name) {
    duty.directory.add(
        new Unit(id, "U" + id, name, name, "town", 0, "0571-23456" + id, (int) id, true));
  }

  public void inspect() {
    duty.enter("许青禾", "duty.inspector");
  }

  @Override
  public void close() {
    duty.close();
  }
}
