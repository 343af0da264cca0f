package org.xianwu.platform.workflow.practice;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.practice.PracticeData;
import org.xianwu.platform.workflow.app.CalendarBook;
import org.xianwu.platform.workflow.app.CalendarFiles;
import org.xianwu.platform.workflow.calendar.SampleArrangement;
import org.xianwu.platform.workflow.calendar.StatutoryDays;

/**
 * Samples for the years that the practice county works in and no notice was shipped for, so that
 * next month's roster can be tried in any month. An import of the real notice replaces a sample
 * like any other arrangement.
 */
@Component(service = PracticeData.class)
public final class PracticeCalendar implements PracticeData {

  /** Stands where a notice's number stands, and says that it is none. */
  static final String NOTICE = "演练样例（非国务院办公厅通知）";

  /** The practice data reaches a year back; someone may practise on it for a while. */
  private static final int YEARS_BACK = 1;

  private static final int YEARS_AHEAD = 2;

  private final CalendarBook book;
  private final Clock clock;

  @Activate
  public PracticeCalendar(@Reference CalendarBook book, @Reference Clock clock) {
    this.book = Objects.requireNonNull(book);
    this.clock = Objects.requireNonNull(clock);
  }

  @Override
  public String code() {
    return "calendar";
  }

  @Override
  public Set<String> after() {
    return Set.of();
  }

  @Override
  public void load() {
    StatutoryDays statutory = CalendarFiles.shippedStatutoryDays();
    int year = WorkCalendar.today(clock).getYear();
    IntStream.rangeClosed(year - YEARS_BACK, year + YEARS_AHEAD)
        .filter(wanted -> !book.basis().known(wanted))
        .forEach(wanted -> book.take(SampleArrangement.of(wanted, NOTICE, statutory)));
  }
}
