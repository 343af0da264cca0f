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
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.xianwu.platform.audit.chain.ChainKey;

/**
 * Writes a period of the trail with its seals, a manifest, a verifier in source and a guide. Each
 * lane is exported without holes, so some rows may lie just outside the period.
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
  private final ChainKey key;

  public TrailExport(DataSource source, ChainKey key) {
    this.source = source;
    this.key = key;
  }

  /** Writes everything from the first moment up to, but not including, the second. */
  public void write(Instant from, Instant to, OutputStream out) throws IOException, SQLException {
    ZipOutputStream zip = new ZipOutputStream(out);
    Manifest manifest = new Manifest(from, to);
    try (Connection connection = source.getConnection()) {
      SealedPeriod seals = SealedPeriod.read(connection, from, to);
      List<Span> spans = spans(connection, from, to, seals.named());
      file(zip, "entries.tsv", manifest, writer -> entries(connection, spans, writer));
      file(zip, "starts.tsv", manifest, writer -> starts(connection, spans, writer));
      file(zip, "seals.tsv", manifest, writer -> seals.write(connection, writer));
    }
    zip.putNextEntry(new ZipEntry("manifest.tsv"));
    zip.write(manifest.text(key).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    copy(zip, "Verify.java");
    copy(zip, "README.txt");
    zip.finish();
  }

  @FunctionalInterface
  private interface Content {
    void to(Writer writer) throws IOException, SQLException;
  }

  private static void file(ZipOutputStream zip, String name, Manifest manifest, Content content)
      throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry(name));
    Writer writer = new OutputStreamWriter(manifest.hashing(name, zip), StandardCharsets.UTF_8);
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

  /**
   * Rows of the period, and every row that a seal of the period names: one that a seal names and
   * the export lacks was removed.
   */
  private static List<Span> spans(
      Connection connection, Instant from, Instant to, Collection<Span> named) throws SQLException {
    SortedMap<Long, Span> spans = new TreeMap<>();
    named.forEach(span -> spans.put(span.lane(), span));
    try (PreparedStatement rows =
        connection.prepareStatement(
            "select lane, min(seq), max(seq) from audit.change_log"
                + " where at_time >= ? and at_time < ? group by lane order by lane")) {
      rows.setTimestamp(1, Timestamp.from(from));
      rows.setTimestamp(2, Timestamp.from(to));
      try (ResultSet row = rows.executeQuery()) {
        while (row.next()) {
          Span span = new Span(row.getLong(1), row.getLong(2), row.getLong(3));
          spans.merge(span.lane(), span, Span::with);
        }
      }
    }
    return List.copyOf(spans.values());
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
}
