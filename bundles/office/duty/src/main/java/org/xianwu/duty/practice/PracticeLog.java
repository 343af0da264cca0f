package org.xianwu.duty.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.xianwu.duty.domain.LogCategory;
import org.xianwu.duty.domain.LogEntry;
import org.xianwu.duty.domain.LogLine;
import org.xianwu.duty.domain.LogSource;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.store.Ids;

/** A believable duty log: the seasons bring their warnings, the nights their calls. */
final class PracticeLog {

  private static final long SEED = 20260803;
  private static final MonthDay FLOOD = MonthDay.of(8, 3);

  private final Ids ids;
  private final long unitId;
  private final Directory directory;
  private final Random random = new Random(SEED);
  private final List<Matter> matters = matters();

  PracticeLog(Ids ids, long unitId, Directory directory) {
    this.ids = ids;
    this.unitId = unitId;
    this.directory = directory;
  }

  /** Lines up to the moment, written by whoever was on duty. */
  List<LogLine> lines(Map<LocalDate, List<Long>> officersByDay, Instant now) {
    List<LogLine> lines = new ArrayList<>();
    for (LocalDate day : new TreeSet<>(officersByDay.keySet())) {
      long writer = officersByDay.get(day).isEmpty() ? 0 : officersByDay.get(day).get(0);
      if (MonthDay.from(day).equals(FLOOD)) {
        flood(lines, day, writer);
      } else if (random.nextInt(100) < 92) {
        lines.add(line(day, writer));
      }
    }
    return lines.stream().filter(line -> line.entry().at().isBefore(now)).toList();
  }

  private LogLine line(LocalDate day, long writer) {
    List<Matter> fitting =
        matters.stream().filter(matter -> matter.fits(day.getMonthValue())).toList();
    Matter matter = fitting.get(random.nextInt(fitting.size()));
    Instant at = WorkCalendar.moment(day.atTime(9 + random.nextInt(14), random.nextInt(60)));
    LogEntry entry =
        new LogEntry(
            at,
            LogSource.of(matter.source()),
            matter.caller(),
            matter.source().equals("call") ? phone(matter.caller()) : "",
            matter.content(),
            LogCategory.of(matter.category()),
            matter.handling(),
            matter.reportedTo().equals("无") ? "" : matter.reportedTo(),
            matter.outcome());
    return LogLine.of(ids.next(), unitId, writer, entry, at);
  }

  private void flood(List<LogLine> lines, LocalDate day, long writer) {
    Instant at = WorkCalendar.moment(day.atTime(2, 15));
    String phone = phone("白鹤乡");
    LogEntry call =
        new LogEntry(
            at,
            LogSource.CALL,
            "白鹤乡上坪村",
            phone,
            "上坪村河段水位超警戒水位0.2米，雨势仍在持续",
            LogCategory.EMERGENCY,
            "立即报告带班领导；通知白鹤乡组织低洼处群众转移，县防汛抗旱指挥部办公室派员到场",
            "带班领导、县委主要领导",
            "转移群众23户61人，无人员伤亡");
    LogLine first = LogLine.of(ids.next(), unitId, writer, call, at);
    Instant later = WorkCalendar.moment(day.atTime(6, 40));
    LogEntry corrected =
        new LogEntry(
            later,
            LogSource.CALL,
            "白鹤乡上坪村",
            phone,
            "更正：水位超警戒水位0.3米，2时40分达到峰值，6时起回落",
            LogCategory.EMERGENCY,
            "续报带班领导",
            "带班领导",
            "险情解除，加密巡查");
    lines.add(first);
    lines.add(first.correct(ids.next(), writer, corrected, later));
  }

  /** The duty phone of a unit that calls, a made-up mobile of anybody else. */
  private String phone(String caller) {
    return directory.units().stream()
        .filter(unit -> unit.name().equals(caller) || unit.shortName().equals(caller))
        .map(Unit::dutyPhone)
        .filter(number -> !number.isEmpty())
        .findFirst()
        .orElseGet(() -> String.format("1990118%04d", 1000 + random.nextInt(9000)));
  }

  private static List<Matter> matters() {
    try (InputStream table = PracticeLog.class.getResourceAsStream("/practice/duty_log.csv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Matter.of(line.split(";", 8)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that reaches a duty room in certain months. */
  private record Matter(
      int firstMonth,
      int lastMonth,
      String source,
      String category,
      String caller,
      String content,
      String handling,
      String reportedTo,
      String outcome) {

    static Matter of(String[] cells) {
      String[] months = cells[0].split("-");
      return new Matter(
          Integer.parseInt(months[0]),
          Integer.parseInt(months[1]),
          cells[1],
          cells[2],
          cells[3],
          cells[4],
          cells[5],
          cells[6],
          cells[7]);
    }

    boolean fits(int month) {
      return month >= firstMonth && month <= lastMonth;
    }
  }
}
