package org.xianwu.itests.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.inject.Inject;
import javax.sql.DataSource;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.util.Filter;
import org.xianwu.platform.api.audit.ChangeLog;

/**
 * Whoever damages the audit trail in the database is found out, in the running product: by {@code
 * xianwu:audit-verify}, on the auditor's page, and by the verifier that goes with an export. Once
 * the touched rows are back, the trail is intact again.
 */
@RunWith(PaxExam.class)
public class AuditVerifyIT extends ProductContainer {
  private static final String COMMAND = "xianwu:audit-verify";

  @Inject private SessionFactory shells;
  @Inject private ChangeLog log;

  @Inject
  @Filter("(osgi.jndi.service.name=xianwu)")
  private DataSource source;

  private Trail trail;
  private Auditor auditor;

  @Before
  public void grow() throws Exception {
    auditor = Auditor.signedIn();
    trail = Trail.grown(source, log);
    assertIntact();
  }

  private interface Damage {
    void run() throws Exception;
  }

  @Test
  public void aChangedRowIsNamed() throws Exception {
    long row = trail.last() - 5;
    assertFound(row, row, () -> trail.change(row), finding("row-changed", trail.lane(), row, row));
  }

  @Test
  public void removedRowsAreNamed() throws Exception {
    long row = trail.last() - 5;
    assertFound(
        row,
        row + 1,
        () -> trail.remove(row, row + 1),
        finding("rows-removed", trail.lane(), row, row + 1));
  }

  @Test
  public void anInsertedRowIsNamed() throws Exception {
    assertFound(0, 0, () -> trail.insertBefore(1), finding("row-changed", trail.lane(), 0, 0));
    long lane = trail.lane() + 4000;
    assertFound(
        0,
        0,
        () -> trail.insertBeside(lane, trail.last() - 5),
        () -> trail.removeLane(lane),
        finding("unknown-lane", lane, 1, 1),
        finding("row-changed", lane, 1, 1));
  }

  @Test
  public void swappedRowsAreNamed() throws Exception {
    long row = trail.last() - 5;
    assertFound(
        row,
        row + 1,
        () -> trail.swap(row, row + 1),
        finding("row-changed", trail.lane(), row, row),
        finding("row-changed", trail.lane(), row + 1, row + 1));
  }

  @Test
  public void aCutOffEndIsNamed() throws Exception {
    long last = trail.sealedLast();
    assertFound(
        last - 2,
        last,
        () -> trail.remove(last - 2, last),
        finding("sealed-rows-removed", trail.lane(), last - 2, last));
  }

  @Test
  public void theAuditorVerifiesOnThePage() throws Exception {
    assertTrue(auditor.verify().path("intact").asBoolean());
    long row = trail.last() - 5;
    trail.keep(row, row);
    trail.change(row);
    try {
      JsonNode result = auditor.verify();
      assertFalse(result.path("intact").asBoolean());
      assertShown(result, finding("row-changed", trail.lane(), row, row));
    } finally {
      trail.putBack(row, row);
    }
    assertTrue(auditor.verify().path("intact").asBoolean());
  }

  @Test
  public void theVerifierOfAnExportFindsDamage() throws Exception {
    Path folder = auditor.export(Files.createTempDirectory("trail"));
    assertOffline(folder, 0, "intact");

    Path entries = folder.resolve("entries.tsv");
    List<String> lines = Files.readAllLines(entries);
    long row = trail.last() - 5;
    String place = trail.lane() + "\t" + row + "\t";
    int at = lines.indexOf(lines.stream().filter(line -> line.startsWith(place)).findFirst().get());
    String spot = trail.lane() + ":" + row;

    List<String> changed = new ArrayList<>(lines);
    changed.set(at, lines.get(at).replace("来文", "去文"));
    assertOffline(write(entries, changed), 1, "row changed " + spot);

    List<String> removed = new ArrayList<>(lines);
    removed.remove(at);
    assertOffline(write(entries, removed), 1, "rows missing " + spot);

    List<String> swapped = new ArrayList<>(lines);
    Collections.swap(swapped, at, at + 1);
    assertOffline(write(entries, swapped), 1, "out of order " + spot);

    List<String> inserted = new ArrayList<>(lines);
    inserted.add(at, lines.get(at));
    assertOffline(write(entries, inserted), 1, "row repeated or out of order " + spot);

    List<String> cut = lines.subList(0, lines.size() - 1);
    assertOffline(write(entries, cut), 1, "not as exported entries.tsv");

    assertOffline(write(entries, lines), 0, "intact");
  }

  private static Path write(Path entries, List<String> lines) throws IOException {
    Files.writeString(entries, String.join("\n", lines) + "\n");
    return entries.getParent();
  }

  private static void assertOffline(Path folder, int exit, String said) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "Verify.java",
                Path.of(System.getProperty("xianwu.data"), "keys", "change-log.key").toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(output, exit, process.waitFor());
    assertTrue(output, output.contains(said));
  }

  private record Expected(String kind, long lane, long from, long to) {
    String line() {
      return String.format("%-24s lane %d, %d to %d", kind, lane, from, to);
    }
  }

  private static Expected finding(String kind, long lane, long from, long to) {
    return new Expected(kind, lane, from, to);
  }

  private void assertFound(long first, long last, Damage damage, Expected... expected)
      throws Exception {
    assertFound(first, last, damage, () -> {}, expected);
  }

  private void assertFound(
      long first, long last, Damage damage, Damage repair, Expected... expected) throws Exception {
    trail.keep(first, last);
    damage.run();
    try {
      String said = said();
      assertTrue(said, said.contains("DAMAGED"));
      JsonNode shown = auditor.lastVerification().path("result");
      for (Expected finding : expected) {
        assertTrue(said, said.contains(finding.line()));
        assertShown(shown, finding);
      }
    } finally {
      trail.putBack(first, last);
      repair.run();
    }
    assertIntact();
  }

  /** The page says the same, in words. */
  private static void assertShown(JsonNode result, Expected expected) {
    for (JsonNode found : result.path("findings")) {
      if (found.path("kind").asText().equals(expected.kind())
          && found.path("lane").asLong() == expected.lane()
          && found.path("from").asLong() == expected.from()
          && found.path("to").asLong() == expected.to()) {
        assertTrue(found.toString(), found.path("text").asText().contains("" + expected.lane()));
        assertFalse(found.toString(), found.path("remedy").asText().isBlank());
        return;
      }
    }
    throw new AssertionError(expected + " is not among " + result);
  }

  private void assertIntact() throws Exception {
    String said = said();
    assertTrue(said, said.contains("intact: "));
  }

  private String said() throws Exception {
    return new Shell(shells).say(COMMAND);
  }
}
