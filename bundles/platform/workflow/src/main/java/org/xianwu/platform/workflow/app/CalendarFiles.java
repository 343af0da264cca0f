package org.xianwu.platform.workflow.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.workflow.calendar.Arrangement;
import org.xianwu.platform.workflow.calendar.Arrangement.Row;
import org.xianwu.platform.workflow.calendar.ArrangementReading;
import org.xianwu.platform.workflow.calendar.StatutoryDays;

/** Reads arrangements from JSON and xlsx, and the files that are shipped. */
public final class CalendarFiles {

  /** A year has some thirty unusual days; more rows than days is another file. */
  private static final int MOST_ROWS = 400;

  private static final Map<String, String> HEADINGS =
      Map.of(
          "date",
          "date",
          "日期",
          "date",
          "dayType",
          "dayType",
          "日期类型",
          "dayType",
          "类型",
          "dayType",
          "name",
          "name",
          "名称",
          "name",
          "noticeNo",
          "noticeNo",
          "文号",
          "noticeNo");

  private static final ObjectMapper JSON = new ObjectMapper();

  private CalendarFiles() {}

  /**
   * Reads {@code {year, noticeNo, days: [{date, dayType, name, noticeNo}]}}.
   *
   * @throws Problem {@code calendar.unreadable-file}
   */
  public static ArrangementReading.Result json(InputStream file) {
    JsonNode root = tree(file);
    JsonNode days = root.path("days");
    if (!days.isArray() || days.size() > MOST_ROWS) {
      throw Problem.of(CalendarProblem.UNREADABLE_FILE);
    }
    List<Row> rows = new ArrayList<>();
    for (JsonNode day : days) {
      rows.add(
          new Row(
              rows.size() + 1,
              day.path("date").asText(""),
              day.path("dayType").asText(""),
              day.path("name").asText(""),
              day.path("noticeNo").asText("")));
    }
    return ArrangementReading.read(
        root.path("year").asInt(0), root.path("noticeNo").asText(""), rows);
  }

  /**
   * Reads the first sheet; its first row names the columns in either language.
   *
   * @throws Problem {@code calendar.unreadable-file}
   */
  public static ArrangementReading.Result xlsx(InputStream file) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file);
        Stream<org.dhatim.fastexcel.reader.Row> lines = workbook.getFirstSheet().openStream()) {
      Map<Integer, String> columns = new HashMap<>();
      List<Row> rows = new ArrayList<>();
      lines
          .limit(MOST_ROWS)
          .forEach(
              line -> {
                if (columns.isEmpty()) {
                  columns.putAll(headings(line));
                } else {
                  row(columns, line, rows);
                }
              });
      if (!columns.containsValue("date") || !columns.containsValue("dayType")) {
        throw Problem.of(CalendarProblem.UNREADABLE_FILE);
      }
      return ArrangementReading.read(0, "", rows);
    } catch (IOException | ExcelReaderException | UncheckedIOException broken) {
      throw Problem.of(CalendarProblem.UNREADABLE_FILE);
    }
  }

  /** The arrangement of a year that is shipped. */
  static Arrangement shipped(int year) {
    return json(resource(Integer.toString(year))).arrangement().orElseThrow();
  }

  /** The statutory days that are shipped. */
  public static StatutoryDays shippedStatutoryDays() {
    JsonNode root = tree(resource("statutory"));
    Map<MonthDay, String> everyYear = new HashMap<>();
    for (JsonNode day : root.path("everyYear")) {
      everyYear.put(MonthDay.parse("--" + day.path("date").asText()), day.path("name").asText());
    }
    Map<LocalDate, String> dated = new HashMap<>();
    for (JsonNode day : root.path("bySolarAndLunarCalendar")) {
      dated.put(LocalDate.parse(day.path("date").asText()), day.path("name").asText());
    }
    return new StatutoryDays(everyYear, dated);
  }

  /** Small enough to be read whole, so that nobody forgets to close it. */
  private static InputStream resource(String name) {
    try (InputStream file =
        CalendarFiles.class.getResourceAsStream("/calendar/" + name + ".json")) {
      return new ByteArrayInputStream(file.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static JsonNode tree(InputStream file) {
    try {
      JsonNode root = JSON.readTree(file);
      if (root == null || !root.isObject()) {
        throw Problem.of(CalendarProblem.UNREADABLE_FILE);
      }
      return root;
    } catch (JsonProcessingException broken) {
      throw Problem.of(CalendarProblem.UNREADABLE_FILE);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static Map<Integer, String> headings(org.dhatim.fastexcel.reader.Row line) {
    Map<Integer, String> columns = new HashMap<>();
    for (Cell cell : line) {
      if (cell != null && HEADINGS.containsKey(cell.getText().trim())) {
        columns.put(cell.getColumnIndex(), HEADINGS.get(cell.getText().trim()));
      }
    }
    return columns;
  }

  private static void row(
      Map<Integer, String> columns, org.dhatim.fastexcel.reader.Row line, List<Row> rows) {
    Map<String, String> texts = new HashMap<>();
    for (Cell cell : line) {
      if (cell != null && columns.containsKey(cell.getColumnIndex())) {
        String column = columns.get(cell.getColumnIndex());
        // a spreadsheet keeps a date as a number of days
        boolean date = column.equals("date") && cell.getType() == CellType.NUMBER;
        texts.put(column, date ? cell.asDate().toLocalDate().toString() : cell.getText());
      }
    }
    if (texts.values().stream().allMatch(String::isBlank)) {
      return;
    }
    rows.add(
        new Row(
            line.getRowNum(),
            texts.getOrDefault("date", ""),
            texts.getOrDefault("dayType", ""),
            texts.getOrDefault("name", ""),
            texts.getOrDefault("noticeNo", "")));
  }
}
