package org.xianwu.platform.workflow.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.workflow.app.CalendarBook;
import org.xianwu.platform.workflow.calendar.ArrangedDate;
import org.xianwu.platform.workflow.calendar.Arrangement;
import org.xianwu.platform.workflow.config.UsualDeadlines;

class PracticeCalendarTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  private EmbeddedStore store;
  private CalendarBook book;

  @BeforeEach
  void open() {
    store = EmbeddedStore.of("workflow");
    store.clock().setOffice("2026-12-01T08:30");
    book = new CalendarBook(store.store(), store.ids(), store.callers(), new UsualDeadlines());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void the_coming_years_get_a_sample_and_the_shipped_ones_stay() {
    new PracticeCalendar(book, store.clock()).load();

    assertThat(book.basis().years()).containsExactly(2025, 2026, 2027, 2028);
    assertThat(book.basis().day(NEW_YEAR).provisional()).isFalse();
    assertThat(book.basis().arrangement(2027))
        .extracting(ArrangedDate::noticeNo)
        .containsOnly(PracticeCalendar.NOTICE);
    assertThat(book.basis().arrangement(2026))
        .extracting(ArrangedDate::noticeNo)
        .doesNotContain(PracticeCalendar.NOTICE);
  }

  @Test
  void the_notice_replaces_the_sample() {
    new PracticeCalendar(book, store.clock()).load();
    ArrangedDate only = new ArrangedDate(NEW_YEAR, DayType.STATUTORY, "元旦", "国办发明电〔2026〕0号");

    book.take(new Arrangement(2027, only.noticeNo(), List.of(only), List.of()));

    assertThat(book.basis().arrangement(2027)).containsExactly(only);
  }
}
