package org.xianwu.duty.app.incident;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.xianwu.duty.app.DutyRoom;
import org.xianwu.duty.app.Watch;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeHolders;
import org.xianwu.platform.testkit.HandNumbers;

/** The use cases of incidents in a duty room, for tests of this and of the rooms around it. */
public final class IncidentRoom {

  public final DutyRoom room;
  public final Watch watch;
  public final Incidents incidents;
  public final Reporting reporting;
  public final IncidentDesk desk;
  public final Alarms alarms;
  public final PersonalData personalData;
  public final ReportLimits limits;
  public final UpperLevel upper;
  public final Drafts drafts;

  public IncidentRoom(DutyRoom room) {
    this.room = room;
    EmbeddedStore store = room.store;
    watch = new Watch(store.store());
    IncidentNotices notices =
        new IncidentNotices(
            room.notices,
            room.texts,
            watch,
            new FakeHolders().role("duty.officer", room.id("许青禾")));
    HandNumbers numbers = new HandNumbers();
    incidents =
        new Incidents(
            store.store(),
            store.ids(),
            store.clock(),
            store.callers(),
            numbers,
            room.people,
            room.settings,
            notices);
    reporting =
        new Reporting(
            store.store(),
            store.ids(),
            store.clock(),
            store.callers(),
            numbers,
            room.people,
            watch,
            incidents);
    desk =
        new IncidentDesk(store.store(), store.clock(), store.callers(), room.settings, incidents);
    alarms = new Alarms(store.store(), store.ids(), store.clock(), room.settings, notices);
    personalData = new PersonalData(store.store(), store.clock(), room.settings, incidents);
    limits =
        new ReportLimits(store.store(), store.ids(), store.clock(), store.callers(), room.people);
    drafts = new Drafts(incidents, room.directory, store.clock());
    upper = new UpperLevel(store.store(), store.clock(), store.callers(), incidents);
  }

  /** Forgets all incidents and the limits that tests added, past the rules that forbid it. */
  public void clear() {
    try (Connection connection = room.store.plain().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of("incident_alert", "incident_line", "incident_report", "incident")) {
        statement.executeUpdate("delete from duty." + table);
      }
      statement.executeUpdate("delete from duty.report_limit where id > 1000");
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    room.notices.take();
  }
}
