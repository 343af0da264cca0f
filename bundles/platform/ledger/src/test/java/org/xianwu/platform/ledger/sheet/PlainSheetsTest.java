package org.xianwu.platform.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Sheets;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.testkit.FakeCallers;
import org.xianwu.platform.testkit.FakeDirectory;

class PlainSheetsTest {

  @Test
  void a_table_is_written_with_its_headings_and_typed_cells() throws Exception {
    Label amount = Label.of("金额", "Amount");
    Sheets.Table table =
        new Sheets.Table(
            Label.of("年度汇总", "Summary"),
            List.of(Label.of("项目", "Item"), amount, Label.of("日期", "Day")),
            List.of(
                List.of("=餐费", new BigDecimal("12.50"), LocalDate.of(2026, 3, 1)),
                Arrays.asList(amount, 7, null)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FakeCallers callers = new FakeCallers();
    callers.set(Caller.system("系统"));
    new PlainSheets(callers, new FakeDirectory(), Clock.systemUTC()).write(table, out);
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(book.getFirstSheet().getName()).isEqualTo("年度汇总");
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.get(0).getCellText(1)).isEqualTo("金额");
      assertThat(rows.get(1).getCellText(0)).as("never a formula").contains("餐费");
      assertThat(rows.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("12.50");
      assertThat(rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo("2026-03-01");
      assertThat(rows.get(2).getCellText(0)).isEqualTo("金额");
      assertThat(rows.get(2).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("7");
    }
  }
}
