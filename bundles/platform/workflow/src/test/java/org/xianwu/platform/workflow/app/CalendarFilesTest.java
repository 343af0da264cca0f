package org.xianwu.platform.workflow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.workflow.calendar.ArrangedDate;
import org.xianwu.platform.workflow.calendar.Arrangement;
import org.xianwu.platform.workflow.calendar.ArrangementReading;

class CalendarFilesTest {

  @Test
  void aSpreadsheetWithChineseWordsIsUnderstood() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("2027");
      line(sheet, 0, "日期", "日期类型", "名称", "文号");
      sheet.value(1, 0, LocalDate.of(2027, 1, 1));
      sheet.style(1, 0).format("yyyy-mm-dd").set();
      sheet.value(1, 1, "法定节假日");
      sheet.value(1, 2, "元旦");
      sheet.value(1, 3, "测〔2026〕1号");
      line(sheet, 2, "2027年1月3日", "调休上班", "元旦", "测〔2026〕1号");
      line(sheet, 3, "2027/1/2", "休息日", "元旦", "测〔2026〕1号");
      line(sheet, 4, "2027-01-04", "工作日", "", "测〔2026〕1号");
    }

    ArrangementReading.Result read =
        CalendarFiles.xlsx(new ByteArrayInputStream(out.toByteArray()));

    assertThat(read.errors()).isEmpty();
    Arrangement arrangement = read.arrangement().orElseThrow();
    assertThat(arrangement.year()).isEqualTo(2027);
    assertThat(arrangement.noticeNo()).isEqualTo("测〔2026〕1号");
    assertThat(arrangement.dates())
        .extracting(ArrangedDate::date, ArrangedDate::type)
        .containsExactly(
            tuple(LocalDate.of(2027, 1, 1), DayType.STATUTORY),
            tuple(LocalDate.of(2027, 1, 2), DayType.WEEKEND),
            tuple(LocalDate.of(2027, 1, 3), DayType.ADJUSTED_WORK));
    assertThat(arrangement.remarks())
        .extracting(Arrangement.Line::key)
        .containsExactly("calendar.statutory-days-differ");
  }

  @Test
  void everyBadRowIsNamedAndNothingIsTaken() {
    ArrangementReading.Result read =
        CalendarFiles.json(
            text(
                """
                {"year": 2027, "noticeNo": "测〔2026〕1号", "days": [
                  {"date": "2027-02-30", "dayType": "statutory", "name": "春节"},
                  {"date": "2027-02-05", "dayType": "holiday", "name": "春节"},
                  {"date": "2027-01-01", "dayType": "statutory", "name": "元旦"},
                  {"date": "2027-01-01", "dayType": "statutory", "name": "元旦"},
                  {"date": "2028-06-01", "dayType": "adjusted-off", "name": "元旦"},
                  {"date": "2027-01-04", "dayType": "adjusted-work", "name": "元旦"},
                  {"date": "2027-01-05", "dayType": "weekend", "name": "元旦"},
                  {"date": "2027-01-09", "dayType": "workday", "name": ""}
                ]}"""));

    assertThat(read.arrangement()).isEmpty();
    assertThat(read.errors())
        .extracting(Arrangement.Line::row, Arrangement.Line::key)
        .containsExactly(
            tuple(1, "calendar.bad-date"),
            tuple(2, "calendar.bad-day-type"),
            tuple(4, "calendar.date-twice"),
            tuple(5, "calendar.other-year"),
            tuple(6, "calendar.not-adjusted"),
            tuple(7, "calendar.no-weekend"),
            tuple(8, "calendar.not-adjusted"));
  }

  @Test
  void aWeekendInsideAHolidayIsNoExchangedDay() {
    ArrangementReading.Result read =
        CalendarFiles.json(
            text(
                """
                {"noticeNo": "测〔2026〕1号", "days": [
                  {"date": "2027-01-02", "dayType": "adjusted-off", "name": "元旦"}]}"""));

    Arrangement arrangement = read.arrangement().orElseThrow();
    assertThat(arrangement.dates()).extracting(ArrangedDate::type).containsExactly(DayType.WEEKEND);
    assertThat(arrangement.remarks())
        .extracting(Arrangement.Line::key)
        .contains("calendar.kept-as-weekend");
  }

  @Test
  void aFileWithoutNoticeNumberIsRefused() {
    ArrangementReading.Result read =
        CalendarFiles.json(
            text(
                """
                {"days": [{"date": "2027-01-01", "dayType": "statutory", "name": "元旦"}]}"""));

    assertThat(read.errors())
        .extracting(Arrangement.Line::key)
        .containsExactly("calendar.no-notice");
  }

  @Test
  void whatIsNoArrangementIsRefusedAsUnreadable() {
    assertThatThrownBy(() -> CalendarFiles.json(text("not json")))
        .isInstanceOf(Problem.class)
        .hasMessage("calendar.unreadable-file");
    assertThatThrownBy(() -> CalendarFiles.json(text("[1, 2]")))
        .hasMessage("calendar.unreadable-file");
    assertThatThrownBy(() -> CalendarFiles.xlsx(text("not a zip")))
        .hasMessage("calendar.unreadable-file");
  }

  private static void line(Worksheet sheet, int row, String... cells) {
    for (int column = 0; column < cells.length; column++) {
      sheet.value(row, column, cells[column]);
    }
  }

  private static InputStream text(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
