package org.xianwu.platform.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianwu.platform.ledger.sheet.SheetMaker.row;
import static org.xianwu.platform.ledger.sheet.SheetMaker.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.ledger.ImportReport;
import org.xianwu.platform.api.ledger.ImportReport.BadCell;
import org.xianwu.platform.api.ledger.LedgerItem;
import org.xianwu.platform.ledger.TrialHouse;
import org.xianwu.platform.ledger.domain.Visits;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.FakeDirectory;

class SheetTest {

  private static final Object[] HEADINGS = row("事由*", "日期*", "单位*", "评分");

  @AutoClose private static final TrialHouse HOUSE = TrialHouse.onDerby();

  private final TrialHouse house = HOUSE;

  @BeforeEach
  void emptyLedger() {
    house.clear();
  }

  @Test
  void what_was_exported_can_be_imported_again_and_changes_nothing() {
    Map<String, Object> input = TrialHouse.input("=1+1 防汛", "2026-11-21", 50);
    input.put("content", "第一行\n第二行");
    input.put("startsAt", "2026-11-21T00:30:00Z");
    input.put("leavesAt", "17:30");
    input.put("kind", "follow-up");
    input.put("host", "103");
    input.put("guests", List.of("203", "202"));
    input.put("phone", "13812345678");
    input.put("cost", "1280.50");
    input.put("urgent", true);
    LedgerItem made = house.create(input);

    byte[] file = export();
    ImportReport report = importing(new ByteArrayInputStream(file), false);

    assertThat(report).isEqualTo(new ImportReport(false, 1, 0, 1, List.of(), false));
    LedgerItem read = house.ledgers().read(house.visits(), Long.parseLong(made.id()));
    assertThat(read.values()).isEqualTo(made.values());
  }

  @Test
  void a_text_that_looks_like_a_formula_is_disarmed() {
    house.create(TrialHouse.input("=cmd|' /C calc'!A0", "2026-11-21", 50));

    assertThat(SheetMaker.cells(export(), 0).get(1).get(0)).isEqualTo("'=cmd|' /C calc'!A0");
    assertThat(CellText.outgoing("-1")).isEqualTo("'-1");
    assertThat(CellText.outgoing("@SUM")).isEqualTo("'@SUM");
    assertThat(CellText.incoming("'+86")).isEqualTo("+86");
    assertThat(CellText.incoming("'quoted'")).isEqualTo("'quoted'");
  }

  @Test
  void an_export_is_typed_marked_with_its_taker_and_noted() {
    house.create(TrialHouse.input("走访", "2026-11-21", 50));

    byte[] file = export("score.from", "1");

    assertThat(SheetMaker.cells(file, 0).get(0)).startsWith("事由", "内容", "日期");
    assertThat(SheetMaker.cells(file, 0).get(1).get(11)).isEqualTo(new BigDecimal("50"));
    assertThat(SheetMaker.cells(file, 1).toString())
        .contains("望溪县", "许青禾", "2026-11-21 09:00", "score.from=1");
    assertThat(noted()).contains("export {\"rows\":[null,1],\"filters\":[null,\"score.from=1\"]}");
  }

  @Test
  void an_export_shows_no_more_than_the_list() {
    Map<String, Object> input = TrialHouse.input("走访", "2026-11-21", 50);
    input.put("phone", "13812345678");
    house.create(input);
    house
        .store()
        .callers()
        .set(
            Callers.person(202, "沈一诺")
                .unit(FakeDirectory.PARTY_OFFICE)
                .may(Visits.PERMISSIONS.view(), DataScope.UNIT)
                .may(Visits.PERMISSIONS.export())
                .build());

    assertThat(SheetMaker.cells(export(), 0).toString())
        .contains("138****5678")
        .doesNotContain("13812345678");
  }

  @Test
  void a_sheet_is_read_in_the_forms_in_which_clerks_fill_it() {
    ImportReport report =
        importing(
            sheet(
                row(
                    "Subject", "单位", "日期（必填）", "出发时间", "类别", "接待人", "同行人", "联系电话", "费用", "紧急",
                    "离开时刻"),
                row(
                    "甲",
                    "县委办",
                    LocalDate.of(2026, 11, 1),
                    LocalDateTime.of(2026, 11, 1, 8, 30),
                    "回访",
                    "周知远",
                    "许青禾、沈一诺",
                    13812345678L,
                    1280.5,
                    "是",
                    0.75),
                row(
                    "乙",
                    "望溪县政府办公室",
                    "2026年11月2日",
                    "2026/11/2 9:05",
                    "Follow-up",
                    "周知远（县委办）",
                    "许青禾；沈一诺，方砚秋",
                    "0571-2345678",
                    "1,280.50元",
                    "否",
                    "8点"),
                row("丙", "县委办", 20261103, "", "plain", "", "", "", "", "", ""),
                row("", "", "", "")),
            false);

    assertThat(report).isEqualTo(new ImportReport(false, 3, 3, 0, List.of(), false));
    Map<String, LedgerItem> byTitle = new LinkedHashMap<>();
    house.list("size", "10").items().forEach(item -> byTitle.put(text(item, "title"), item));
    assertThat(byTitle.get("甲").values())
        .containsEntry("day", "2026-11-01")
        .containsEntry("startsAt", "2026-11-01T00:30:00Z")
        .containsEntry("leavesAt", "18:00")
        .containsEntry("kind", "follow-up")
        .containsEntry("host", "103")
        .containsEntry("guests", List.of("201", "202"))
        .containsEntry("phone", "13812345678")
        .containsEntry("cost", new BigDecimal("1280.50"))
        .containsEntry("urgent", true);
    assertThat(byTitle.get("乙").values())
        .containsEntry("day", "2026-11-02")
        .containsEntry("startsAt", "2026-11-02T01:05:00Z")
        .containsEntry("unit", "12")
        .containsEntry("guests", List.of("201", "202", "203"))
        .containsEntry("cost", new BigDecimal("1280.50"));
    assertThat(byTitle.get("丙").values()).containsEntry("day", "2026-11-03");
    assertThat(noted()).anyMatch(note -> note.startsWith("import {\"rows\":[null,3]"));
  }

  @Test
  void every_bad_cell_is_named_and_nothing_is_kept() {
    house
        .directory()
        .add(
            new Person(
                999,
                "秦未央",
                FakeDirectory.GOVERNMENT_OFFICE,
                0,
                "",
                "",
                List.of(),
                999,
                false,
                true));
    ImportReport report =
        importing(
            sheet(
                row("事由", "日期", "单位", "评分", "接待人", "联系电话"),
                row("好的", "2026-11-01", "县委办", 10, "周知远", "110"),
                row("", "昨天", "县水利局", 101, "秦未央", "12"),
                row(Visits.REFUSED, "2026-11-02", "县委办", 10, "", ""),
                row("也好", "2026-11-03", "县委办", "十", "某人", "")),
            false);

    assertThat(report.created()).isZero();
    assertThat(report.rows()).isEqualTo(4);
    assertThat(report.errors())
        .extracting(cell -> cell.row() + cell.column() + " " + cell.label() + " " + cell.value())
        .containsExactlyInAnyOrder(
            "3A 事由 ",
            "3B 日期 昨天",
            "3C 单位 县水利局",
            "3D 评分 101",
            "3E 接待人 秦未央",
            "3F 联系电话 12",
            "4A 事由 " + Visits.REFUSED,
            "5D 评分 十",
            "5E 接待人 某人");
    BadCell ambiguous =
        report.errors().stream()
            .filter(cell -> cell.column().equals("E"))
            .findFirst()
            .orElseThrow();
    assertThat(ambiguous.message()).isEqualTo("有多人名叫“秦未央”");
    assertThat(ambiguous.remedy()).contains("秦未央（望溪县政府办公室）");
    assertThat(house.titles()).isEmpty();
  }

  @Test
  void a_dry_run_says_what_would_happen_and_keeps_nothing() {
    house.create(TrialHouse.input("已有", "2026-11-01", 5));
    InputStream upload =
        sheet(HEADINGS, row("已有", "2026-11-01", "县委办", 60), row("新的", "2026-11-02", "县委办", 70));

    ImportReport report = importing(upload, true);

    assertThat(report).isEqualTo(new ImportReport(true, 2, 1, 1, List.of(), false));
    assertThat(house.titles()).containsExactly("已有");
    assertThat(house.list().items().get(0).values()).containsEntry("score", 5);
  }

  @Test
  void two_rows_that_mean_one_record_are_refused() {
    house.create(TrialHouse.input("已有", "2026-11-01", 5));

    ImportReport report =
        importing(
            sheet(HEADINGS, row("已有", "2026-11-01", "县委办", 60), row("已有", "2026-11-01", "县委办", 70)),
            false);

    assertThat(report.errors()).extracting(BadCell::row).containsExactly(3);
    assertThat(house.list().items().get(0).values()).containsEntry("score", 5);
  }

  @Test
  void headings_that_cannot_be_understood_are_named_before_any_row_is_read() {
    ImportReport report =
        importing(sheet(row("事由", "颜色", "事由", "评分"), row("甲", "红", "乙", 1)), false);

    assertThat(report.errors())
        .extracting(cell -> cell.row() + cell.column() + " " + cell.message())
        .containsExactly("1B 不认识表头“颜色”", "1C 表头“事由”出现了两次", "1 缺少必填的列“日期”", "1 缺少必填的列“单位”");
  }

  @Test
  void no_more_than_a_thousand_errors_are_listed() {
    Object[][] rows = new Object[1201][];
    rows[0] = HEADINGS;
    for (int i = 1; i < rows.length; i++) {
      rows[i] = row("甲", "昨天", "县委办", 1);
    }

    ImportReport report = importing(sheet(rows), true);

    assertThat(report.errors()).hasSize(1000);
    assertThat(report.truncated()).isTrue();
  }

  @Test
  void the_template_filled_in_is_what_an_import_takes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    house.ledgers().template(house.visits(), out);

    List<List<Object>> sheet = SheetMaker.cells(out.toByteArray(), 0);
    assertThat(sheet.get(0)).startsWith("事由*", "内容", "日期*").doesNotContain("登记时间");
    assertThat(SheetMaker.cells(out.toByteArray(), 1).toString())
        .contains("姓名，多人用顿号隔开", "2026-11-21", "文字，不超过20个字");
    assertThat(SheetMaker.cells(out.toByteArray(), 2).toString()).contains("一般", "回访", "是");
    assertThatThrownBy(() -> importing(new ByteArrayInputStream(new byte[0]), true))
        .hasMessage("ledger.sheet-unreadable");
    assertThat(importing(new ByteArrayInputStream(out.toByteArray()), true).rows()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no zip", "PK\u0003\u0004broken"})
  void what_is_no_spreadsheet_is_refused(String content) {
    refused(content.getBytes(StandardCharsets.ISO_8859_1), "ledger.sheet-unreadable");
  }

  @Test
  void the_old_format_and_an_encrypted_file_are_told_apart() throws IOException {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, 0, 0, 0};
    ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
    encrypted.write(old);
    encrypted.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));

    refused(old, "ledger.sheet-old");
    refused(encrypted.toByteArray(), "ledger.sheet-encrypted");
  }

  @Test
  void a_file_that_unpacks_to_far_too_much_is_refused_before_it_is_parsed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] blanks = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(blanks);
      }
    }

    refused(out.toByteArray(), "ledger.sheet-too-large");
  }

  @Test
  void a_document_type_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".getBytes());
    }

    refused(out.toByteArray(), "ledger.sheet-unreadable");
  }

  private void refused(byte[] file, String code) {
    assertThatThrownBy(() -> importing(new ByteArrayInputStream(file), true)).hasMessage(code);
  }

  private byte[] export(String... namesAndValues) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    house.ledgers().export(house.visits(), TrialHouse.query(namesAndValues), out);
    return out.toByteArray();
  }

  private ImportReport importing(InputStream upload, boolean dryRun) {
    return house.ledgers().importSheet(house.visits(), upload, dryRun);
  }

  private List<String> noted() {
    return house.store().changeLog().historyOf("trial.visit", 0).stream()
        .map(logged -> logged.change().action() + " " + logged.change().differences())
        .toList();
  }

  private static String text(LedgerItem item, String key) {
    return (String) item.values().get(key);
  }
}
