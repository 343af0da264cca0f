package org.xianwu.platform.audit.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/**
 * Writes a period of the trail with its seals, a verifier in source and a guide. Each lane is
 * exported without holes, so some rows may lie just outside the period.
 */
public final class TrailExport {

  private static final int PAGE = 2000;
  private static final String ROWS =
      "select seq, at_time, actor_id, actor, address, ledger, record_id, rev, action, reason, diff,"
          + " diff_hash, mac from audit.change_log where lane = ? and seq > ? and seq <= ?"
          + " order by seq fetch first "
          + PAGE
          + " rows only";

  private final DataSource source;

  public TrailExport(DataSource source) {
    this.source = source;
  }

  /** Rows of a lane, both included. */
  private record Span(long lane, long first, long last) {}

  /** Writes everything from the first moment up to, but not including, the second. */
  public void write(Instant from, Instant to, OutputStream out) throws IOException, SQLException {
    ZipOutputStream zip = new ZipOutputStream(out);
    try (Connection connection = source.getConnection()) {
      List<Span> spans = spans(connection, from, to);
      file(zip, "entries.tsv", writer -> entries(connection, spans, writer));
      file(zip, "starts.tsv", writer -> starts(connection, spans, writer));
      file(zip, "seals.tsv", writer -> seals(connection, from, to, writer));
    }
    copy(zip, "Verify.java");
    copy(zip, "README.txt");
    zip.finish();
  }

  @FunctionalInterface
  private interface Content {
    void to(Writer writer) throws IOException, SQLException;
  }

  private static void file(ZipOutputStream zip, String name, Content content)
      throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry(name));
    Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    content.to(writer);
    writer.flush();
    zip.closeEntry();
  }

  private static void copy(ZipOutputStream zip, String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    try (InputStream content = TrailExport.class.getResourceAsStream("/export/" + name)) {
      content.transferTo(zip);
    }
    zip.closeEntry();
  }

  private static List<Span> spans(Connection connection, Instant from, Instant to)
      throws SQLException {
    List<Span> spans = new ArrayList<>();
    try (PreparedStatement rows =
        connection.prepareStatement(
            "select lane, min(seq), max(seq) from audit.change_log"
                + " where at_time >= ? and at_time < ? group by lane order by lane")) {
      rows.setTimestamp(1, Timestamp.from(from));
      rows.setTimestamp(2, Timestamp.from(to));
      try (ResultSet row = rows.executeQuery()) {
        while (row.next()) {
          spans.add(new Span(row.getLong(1), row.getLong(2), row.getLong(3)));
        }
      }
    }
    return spans;
  }

  private static void entries(Connection connection, List<Span> spans, Writer writer)
      throws IOException, SQLException {
    Lines.write(
        writer,
        "lane",
        "sequence",
        "at",
        "actorId",
        "actor",
        "address",
        "ledger",
        "recordId",
        "version",
        "action",
        "reason",
        "differences",
        "differencesHash",
        "code");
    for (Span span : spans) {
      long last = span.first() - 1;
      while (last < span.last()) {
        last = page(connection, span, last, writer);
      }
    }
  }

  private static long page(Connection connection, Span span, long after, Writer writer)
      throws IOException, SQLException {
    long last = span.last();
    try (PreparedStatement rows = connection.prepareStatement(ROWS)) {
      rows.setLong(1, span.lane());
      rows.setLong(2, after);
      rows.setLong(3, span.last());
      int read = 0;
      try (ResultSet row = rows.executeQuery()) {
        while (row.next()) {
          read++;
          last = row.getLong(1);
          String differences = row.getString(11);
          Lines.write(
              writer,
              Long.toString(span.lane()),
              Long.toString(last),
              row.getTimestamp(2).toInstant().toString(),
              Long.toString(row.getLong(3)),
              row.getString(4),
              row.getString(5),
              row.getString(6),
              Long.toString(row.getLong(7)),
              Integer.toString(row.getInt(8)),
              row.getString(9),
              row.getString(10),
              differences == null ? "" : differences,
              differences == null ? Lines.hex(row.getBytes(12)) : "",
              Lines.hex(row.getBytes(13)));
        }
      }
      return read < PAGE ? span.last() : last;
    }
  }

  /** The code before the first row of each lane, from which its chain goes on. */
  private static void starts(Connection connection, List<Span> spans, Writer writer)
      throws IOException, SQLException {
    Lines.write(writer, "lane", "sequence", "code");
    try (PreparedStatement rows =
        connection.prepareStatement(
            "select mac from audit.change_log where lane = ? and seq = ?")) {
      for (Span span : spans) {
        rows.setLong(1, span.lane());
        rows.setLong(2, span.first() - 1);
        try (ResultSet row = rows.executeQuery()) {
          byte[] code = row.next() ? row.getBytes(1) : new byte[32];
          Lines.write(
              writer, Long.toString(span.lane()), Long.toString(span.first() - 1), Lines.hex(code));
        }
      }
    }
  }

  private static void seals(Connection connection, Instant from, Instant to, Writer writer)
      throws IOException, SQLException {
    Lines.write(writer, "node", "number", "kind", "at", "heads", "code");
    try (PreparedStatement rows =
        connection.prepareStatement(
            "select node, seal_no, kind, at_time, heads, mac from audit.seal"
                + " where at_time >= ? and at_time < ? order by node, seal_no")) {
      rows.setTimestamp(1, Timestamp.from(from));
      // the seal that covers the last row of the period follows it
      rows.setTimestamp(2, Timestamp.from(to.plusSeconds(5)));
      try (ResultSet row = rows.executeQuery()) {
        while (row.next()) {
          Lines.write(
              writer,
              Integer.toString(row.getInt(1)),
              Long.toString(row.getLong(2)),
              row.getString(3),
              row.getTimestamp(4).toInstant().toString(),
              row.getString(5),
              Lines.hex(row.getBytes(6)));
        }
      }
    }
  }
}
