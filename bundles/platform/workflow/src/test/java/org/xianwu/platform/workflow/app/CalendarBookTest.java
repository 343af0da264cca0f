package org.xianwu.platform.workflow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.calendar.CalendarChange;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.workflow.calendar.Arrangement;
import org.xianwu.platform.workflow.config.UsualDeadlines;

class CalendarBookTest {

  private static final LocalDate NEW_YEAR_SUNDAY = LocalDate.of(2027, 1, 3);

  private EmbeddedStore store;
  private CalendarBook book;

  EmbeddedStore store() {
    return EmbeddedStore.of("workflow");
  }

  @BeforeEach
  void open() {
    store = store();
    book = book();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theFirstStartBringsTheShippedYears() {
    assertThat(book.basis().years()).containsExactly(2025, 2026);
    assertThat(book.basis().day(LocalDate.of(2026, 2, 14)).type()).isEqualTo(DayType.ADJUSTED_WORK);
    assertThat(book.basis().day(LocalDate.of(2027, 2, 6)).provisional()).isTrue();
    assertThat(logged())
        .hasSizeGreaterThan(50)
        .allMatch(row -> row.change().action().equals("import"));
  }

  @Test
  void aLaterStartReadsWhatIsKeptAndWritesNothing() {
    int rows = logged().size();

    CalendarBook again = book();

    assertThat(again.basis().years()).containsExactly(2025, 2026);
    assertThat(logged()).hasSize(rows);
  }

  @Test
  void aPreviewShowsTheDifferencesAndKeepsNothing() {
    List<CalendarChange.Day> changes = book.preview(newYear("adjusted-work"));

    assertThat(changes).anyMatch(day -> day.date().equals(NEW_YEAR_SUNDAY) && day.movesDeadlines());
    assertThat(book.basis().known(2027)).isFalse();
  }

  @Test
  void anImportIsRecordedRowByRowUnderItsNotice() {
    int before = logged().size();

    List<CalendarChange.Day> changes = book.take(newYear("adjusted-work"));

    assertThat(book.basis().known(2027)).isTrue();
    assertThat(book.basis().day(NEW_YEAR_SUNDAY).type()).isEqualTo(DayType.ADJUSTED_WORK);
    assertThat(changes).isNotEmpty();
    assertThat(logged().subList(before, logged().size()))
        .hasSize(2)
        .allMatch(row -> row.change().reason().equals("测〔2026〕1号"))
        .allMatch(row -> row.change().ledger().equals("calendar.arranged-day"));
  }

  @Test
  void theSameArrangementAgainChangesNothing() {
    book.take(newYear("adjusted-work"));
    int before = logged().size();

    assertThat(book.take(newYear("adjusted-work"))).isEmpty();
    assertThat(logged()).hasSize(before);
  }

  @Test
  void aCorrectedArrangementReplacesTheFormerOne() {
    book.take(newYear("adjusted-work"));

    List<CalendarChange.Day> changes = book.take(newYear("weekend"));

    assertThat(changes).extracting(CalendarChange.Day::date).containsExactly(NEW_YEAR_SUNDAY);
    assertThat(book().basis().day(NEW_YEAR_SUNDAY).type()).isEqualTo(DayType.WEEKEND);
  }

  @Test
  void aLocalDayCountsAtOnceAndOnlyOncePerDate() {
    LocalDayKeeping keeping = new LocalDayKeeping(store.store(), store.ids(), book);
    LocalDate day = LocalDate.of(2026, 4, 20);

    long id = keeping.create(localDay(day));

    assertThat(book.basis().day(day).type()).isEqualTo(DayType.ADJUSTED_OFF);
    assertThat(keeping.on(day)).hasValue(id);
    assertThatThrownBy(() -> keeping.create(localDay(day)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.fields()).containsOnlyKeys("day"));

    keeping.edit(id, 1, Values.of(Map.of("inForce", false)));

    assertThat(book.basis().day(day).type()).isEqualTo(DayType.WORKDAY);
  }

  @Test
  void anImportOfLocalDaysThatFailsLeavesTheCalendarAsItWas() {
    LocalDayKeeping keeping = new LocalDayKeeping(store.store(), store.ids(), book);
    LocalDate day = LocalDate.of(2026, 4, 20);

    assertThatThrownBy(
            () ->
                keeping.importing(
                    () -> {
                      keeping.create(localDay(day));
                      throw new IllegalStateException("the next row is wrong");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(keeping.on(day)).isEmpty();
    assertThat(book.basis().day(day).type()).isEqualTo(DayType.WORKDAY);
  }

  private CalendarBook book() {
    return new CalendarBook(store.store(), store.ids(), store.callers(), new UsualDeadlines());
  }

  private List<LoggedChange> logged() {
    return store.changeLog().after(ChangeCursor.START, 1000).rows();
  }

  private static Values localDay(LocalDate day) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("day", day);
    values.put("kind", "off");
    values.put("name", "三月三");
    values.put("basis", "望溪县人民政府通知");
    return Values.of(values);
  }

  private static Arrangement newYear(String sunday) {
    String json =
        """
        {"year": 2027, "noticeNo": "测〔2026〕1号", "days": [
          {"date": "2027-01-01", "dayType": "statutory", "name": "元旦"},
          {"date": "2027-01-03", "dayType": "%s", "name": "元旦"}]}"""
            .formatted(sunday);
    return CalendarFiles.json(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
        .arrangement()
        .orElseThrow();
  }
}
