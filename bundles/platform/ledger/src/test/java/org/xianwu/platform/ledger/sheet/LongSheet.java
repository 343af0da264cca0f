package org.xianwu.platform.ledger.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.xianwu.platform.api.ledger.ImportReport;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.ledger.PlainTexts;
import org.xianwu.platform.ledger.TrialHouse;
import org.xianwu.platform.ledger.domain.Visits;
import org.xianwu.platform.ledger.input.InputCheck;
import org.xianwu.platform.ledger.table.Containing;
import org.xianwu.platform.ledger.table.LedgerTable;
import org.xianwu.platform.ledger.table.ListRequest;
import org.xianwu.platform.ledger.table.RecordRow;
import org.xianwu.platform.testkit.FakeDirectory;

/** Writes a long list into a file and reads it back; run in a small heap of its own. */
final class LongSheet {

  static final int ROWS = 100_000;

  private LongSheet() {}

  /** Prints how many rows were imported. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    FakeDirectory directory = new FakeDirectory();
    SheetExport export = new SheetExport(Visits.DEFINITION, TrialHouse.CLERK, directory);
    ListRequest request =
        new ListRequest(List.of(), "", Order.desc("day"), 20, Optional.empty(), false);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      export.write(pages(), request, "", Clock.systemUTC().instant(), out);
    }
    DataSource unused = new BasicDataSource();
    SheetImport reading =
        new SheetImport(
            new CountingLedger(),
            TrialHouse.CLERK,
            new LedgerTable(unused, new Containing(directory)),
            new InputCheck(directory),
            directory,
            new PlainTexts());
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ImportReport report = reading.read(in, false);
      System.out.println(export.rows() + " " + report.created() + " " + report.errors());
    }
  }

  private static Function<ListRequest, List<RecordRow>> pages() {
    return request -> {
      long first = request.from().map(cursor -> cursor.id() + 1).orElse(1L);
      List<RecordRow> rows = new ArrayList<>();
      for (long id = first; id <= Math.min(ROWS, first + request.size()); id++) {
        rows.add(row(id));
      }
      return rows;
    };
  }

  private static RecordRow row(long id) {
    Map<String, Object> values =
        Map.of(
            "title",
            "下访记录" + id,
            "content",
            "入户走访，了解情况，编号" + id + "。".repeat(20),
            "day",
            LocalDate.of(2026, 1, 1),
            "kind",
            "plain",
            "unit",
            11L,
            "host",
            103L,
            "guests",
            List.of(202L, 203L),
            "phone",
            "13812345678",
            "score",
            50);
    Clock clock = Clock.systemUTC();
    return new RecordRow(id, 1, clock.instant(), 1, clock.instant(), 1, values, Map.of());
  }

  /** Takes every row and forgets it. */
  private static final class CountingLedger implements Ledger {

    private long made;

    @Override
    public LedgerDefinition definition() {
      return Visits.DEFINITION;
    }

    @Override
    public long create(Values values) {
      return ++made;
    }

    @Override
    public void importing(Runnable work) {
      work.run();
    }
  }
}
