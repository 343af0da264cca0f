package org.xianwu.duty.domain.incident;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.xianwu.platform.api.calendar.WorkCalendar;

/** Incidents of the county's nights, for tests. */
public final class Night {

  /** Signs reports. */
  public static final long LEADER = 103;

  private static final long OFFICER = 201;
  private static long nextId = 1;

  private Night() {}

  /** As read from the wall of the office. */
  public static Instant at(String wall) {
    return WorkCalendar.moment(LocalDateTime.parse(wall));
  }

  /** A landslide, not rated (§12 sample 4). */
  public static Facts landslide() {
    return Facts.of(Subtype.GEOLOGY, Place.of(0, "松岭镇石桥村"), at("2026-06-21T03:10"), "山体滑坡，道路中断");
  }

  /** A road accident with three dead (§12 sample 5). */
  public static Facts collision() {
    return Facts.of(Subtype.ROAD, Place.of(0, "环城路"), at("2026-06-21T03:10"), "两车相撞")
        .with(Casualties.of(3, 1, 0));
  }

  /** Known at 03:22, under the usual limits of 30 and 60 minutes. */
  public static Incident known(Facts facts) {
    return known(facts, "2026-06-21T03:22");
  }

  public static Incident known(Facts facts, String moment) {
    Incident incident = Incident.received(nextId++, 11, 2026, 3, facts, at(moment));
    incident.limitedTo(TimeLimit.USUAL);
    return incident;
  }

  public static Telling.Call call(String moment) {
    return new Telling.Call(at(moment), "市委总值班室", "", OFFICER);
  }

  public static Telling.Paper paper(String moment) {
    return new Telling.Paper(at(moment), Channel.PLATFORM, "市委总值班室", "关于事件的报告", OFFICER, LEADER);
  }

  public static NewReport both(ReportKind kind, String phone, String written) {
    return new NewReport(kind, Optional.of(call(phone)), Optional.of(paper(written)));
  }

  public static IncidentReport send(Incident incident, NewReport report, String now) {
    return incident.report(nextId++, report, at(now));
  }
}
