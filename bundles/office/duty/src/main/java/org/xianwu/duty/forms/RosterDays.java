package org.xianwu.duty.forms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterState;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.duty.domain.Span;
import org.xianwu.platform.api.calendar.CalendarDay;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.paperwork.Fields;
import org.xianwu.platform.api.paperwork.Written;

/** What the roster of a month and that of a period have in common. */
final class RosterDays {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private RosterDays() {}

  /** Where the dates come from; a year without a holiday arrangement has none. */
  interface Arrangement {
    CalendarDay day(LocalDate day);
  }

  /** A day of the roster and one of its shifts; a day without any has an empty one. */
  record Row(LocalDate day, Optional<Shift> shift) {}

  /** Each day of the roster at least once, by time. */
  static List<Row> rows(Roster roster, List<Shift> shifts) {
    List<Row> rows = new ArrayList<>();
    roster
        .firstDay()
        .datesUntil(roster.lastDay().plusDays(1))
        .forEach(
            day -> {
              List<Shift> ofDay = shifts.stream().filter(one -> one.day().equals(day)).toList();
              ofDay.forEach(shift -> rows.add(new Row(day, Optional.of(shift))));
              if (ofDay.isEmpty()) {
                rows.add(new Row(day, Optional.empty()));
              }
            });
    return rows;
  }

  /** Title, number, version and who published it. */
  static Fields head(Roster roster, List<Shift> shifts, Names names) {
    String unit = names.unit(roster.unitId(), roster.firstDay());
    String title = roster.title();
    List<String> phones =
        shifts.stream()
            .map(shift -> shift.assignment().phone())
            .filter(phone -> !phone.isEmpty())
            .distinct()
            .toList();
    String phone = phones.isEmpty() ? names.dutyPhone(roster.unitId()) : String.join("、", phones);
    boolean published = roster.publishedAt().isPresent();
    return new Fields()
        .text("unit", unit)
        .text("title", title.endsWith("值班表") ? title : title + "值班表")
        .text("number", roster.number())
        .text("period", Written.days(roster.firstDay(), roster.lastDay()))
        .text("dutyPhone", Written.orNone(phone))
        .text("publishedOn", roster.publishedAt().map(Written::day).orElse(Written.NONE))
        .text("publishedBy", roster.publishedBy().map(names::name).orElse(Written.NONE))
        .text("hours", hours(shifts))
        .flag("draft", !published)
        .flag("superseded", roster.state() == RosterState.SUPERSEDED)
        .flag("changed", published && roster.version() > 1)
        .text("version", Integer.toString(roster.version()))
        .text("reason", roster.reason());
  }

  /**
   * The date twice: in the red place when it is a statutory day, else in the black one; the other
   * is empty.
   *
   * @param more what follows it, may be empty
   */
  static List<String> date(LocalDate day, Arrangement calendar, String more) {
    boolean red = calendar.day(day).type() == DayType.STATUTORY;
    String date = DAY.format(day) + more;
    return red ? List.of(date, "") : List.of("", date);
  }

  /** For example 周三. */
  static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA);
  }

  /** Name of a holiday, or that a day off is worked; empty on ordinary days. */
  private static String kind(CalendarDay day) {
    return switch (day.type()) {
      case STATUTORY -> day.name();
      case ADJUSTED_OFF -> "调休";
      case ADJUSTED_WORK -> "上班";
      case WORKDAY, WEEKEND -> "";
    };
  }

  /** What kind of day it is, and what was noted on the shift. */
  static String note(Row row, Arrangement calendar, String between) {
    String kind = kind(calendar.day(row.day()));
    String note = row.shift().map(Shift::assignment).map(Assignment::note).orElse("");
    return kind.isEmpty() || note.isEmpty() ? kind + note : kind + between + note;
  }

  /** For example 夜班 17:30—08:30. */
  static String hours(Shift shift) {
    Span span = shift.span();
    LocalTime from = span.from().atZone(WorkCalendar.ZONE).toLocalTime();
    LocalTime to = span.to().atZone(WorkCalendar.ZONE).toLocalTime();
    String end = (shift.type() == ShiftType.DAY ? "" : "次日") + TIME.format(to);
    return shift.type().label().zh() + " " + TIME.format(from) + "—" + end;
  }

  /** The hours of each kind of shift that there is. */
  private static String hours(List<Shift> shifts) {
    return Written.orNone(
        shifts.stream().map(RosterDays::hours).distinct().collect(Collectors.joining("；")));
  }

  /** The leader, and below it who else is on call. */
  static String leaders(Assignment who, LongFunction<String> words) {
    List<String> lines = new ArrayList<>();
    if (who.leaderId() != 0) {
      lines.add(words.apply(who.leaderId()));
    }
    if (who.mainLeaderId() != 0 && who.mainLeaderId() != who.leaderId()) {
      lines.add("主班 " + words.apply(who.mainLeaderId()));
    }
    return Written.orNone(String.join("\n", lines));
  }
}
