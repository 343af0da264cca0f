package org.xianwu.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.audit.export.TrailExport;
import org.xianwu.platform.audit.verification.Erasure;
import org.xianwu.platform.store.DatabaseKind;

class TrailExportTest {

  private static final Instant MORNING = Instant.parse("2026-11-21T01:00:00Z");

  @TempDir private Path folder;
  private Path key;

  @BeforeEach
  void nameTheKey() {
    key = folder.resolve("change-log.key");
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void an_exported_period_is_verified_without_the_suite(DatabaseKind kind) throws Exception {
    export(kind);
    Verification whole = verify();
    assertThat(whole.output()).contains("intact: 5");
    assertThat(whole.exit()).isZero();

    Path entries = folder.resolve("entries.tsv");
    String text = Files.readString(entries);
    Files.writeString(entries, text.replace("第8号", "第9号"));
    Verification forged = verify();
    assertThat(forged.output()).contains("row changed").contains("not as exported entries.tsv");
    assertThat(forged.exit()).isOne();

    Files.writeString(entries, text.replaceFirst("(?m)^[0-9]+\t6\t.*\n", ""));
    assertThat(verify().output()).contains("rows missing");

    Files.writeString(entries, text);
    assertThat(verify().exit()).isZero();
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void an_end_that_was_cut_off_is_missed(DatabaseKind kind) throws Exception {
    export(kind);
    Path entries = folder.resolve("entries.tsv");
    Path seals = folder.resolve("seals.tsv");
    Files.writeString(entries, withoutLastLine(entries));
    assertThat(verify().output()).contains("sealed row missing").contains(":9");

    Files.writeString(seals, withoutLastLine(seals));
    assertThat(verify().output())
        .doesNotContain("row missing")
        .contains("not as exported entries.tsv")
        .contains("not as exported seals.tsv");

    Path manifest = folder.resolve("manifest.tsv");
    Files.writeString(
        manifest, Files.readString(manifest).replaceAll("(?m)^file\tentries.*\n", ""));
    assertThat(verify().output()).contains("manifest changed");
  }

  private static String withoutLastLine(Path file) throws IOException {
    return Files.readString(file).replaceFirst("[^\n]*\n\\z", "");
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void an_end_that_the_database_lacks_is_missed(DatabaseKind kind) throws Exception {
    export(
        kind,
        "delete from audit.change_log where seq >= 8",
        "insert into audit.change_log select 77, seq, at_time, actor_id, actor, address, ledger,"
            + " record_id, rev, action, reason, diff, diff_hash, mac from audit.change_log"
            + " where seq = 5");
    assertThat(verify().output()).contains("sealed row missing").contains("row changed 77:5");
  }

  /** Rows before, in and after the exported time, one of them erased. */
  private void export(DatabaseKind kind, String... damage) throws Exception {
    try (EmbeddedStore store = Databases.place(kind).open()) {
      for (int i = 1; i <= 12; i++) {
        store.changeLog().note(change(i));
        store.sealedLog().seal();
        store.clock().advance(Duration.ofMinutes(1));
      }
      long lane = store.sealedLog().witnessed().get(0).lane();
      store.transactions().begin();
      new Erasure(store.shared(), store.changeLog()).erase(lane, 7, "依法删除");
      store.transactions().commit();
      try (Connection connection = store.plain().getConnection();
          Statement statement = connection.createStatement()) {
        for (String sql : damage) {
          statement.execute(sql);
        }
      }
      ByteArrayOutputStream zip = new ByteArrayOutputStream();
      new TrailExport(store.plain(), store.sealedLog().key())
          .write(MORNING.plus(Duration.ofMinutes(4)), MORNING.plus(Duration.ofMinutes(8)), zip);
      unpack(zip.toByteArray());
      Files.copy(store.data().resolve("keys/change-log.key"), key);
    }
  }

  private static Change change(int i) {
    String text = "{\"title\":[null,\"第" + i + "号\\n\\t𠮷\"]}";
    return new Change("trial.letter", i, 1, "create", "换\n行\t和\\斜线", text);
  }

  private void unpack(byte[] zip) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Files.write(folder.resolve(entry.getName()), in.readAllBytes());
      }
    }
    assertThat(folder.resolve("README.txt")).exists();
  }

  private record Verification(int exit, String output) {}

  private Verification verify() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "Verify.java",
                key.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    return new Verification(process.waitFor(), output);
  }
}
