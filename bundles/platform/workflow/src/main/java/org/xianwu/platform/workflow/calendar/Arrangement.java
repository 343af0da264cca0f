package org.xianwu.platform.workflow.calendar;

import java.util.List;
import java.util.Objects;
import org.xianwu.platform.api.calendar.DayType;

/**
 * The arrangement of a year as a file brings it, checked.
 *
 * @param noticeNo number of the notice
 * @param dates in order, without ordinary days
 * @param remarks what was understood differently than it was written
 */
public record Arrangement(int year, String noticeNo, List<ArrangedDate> dates, List<Line> remarks) {

  public Arrangement {
    Objects.requireNonNull(noticeNo);
    dates = List.copyOf(dates);
    remarks = List.copyOf(remarks);
  }

  /** The thirteen days that pay and fairness count. */
  public long statutoryDays() {
    return dates.stream().filter(date -> date.type() == DayType.STATUTORY).count();
  }

  /**
   * A line of a file that cannot be taken, or was taken with a change.
   *
   * @param row as the spreadsheet numbers it, or position in the JSON; 0 for the file as a whole
   * @param column heading, may be empty
   * @param value as written, may be empty
   * @param key of the text that says why
   */
  public record Line(int row, String column, String value, String key) {}

  /**
   * A row as a file has it, before anything is understood.
   *
   * @param noticeNo empty when the file names it once for all
   */
  public record Row(int number, String date, String dayType, String name, String noticeNo) {}
}
