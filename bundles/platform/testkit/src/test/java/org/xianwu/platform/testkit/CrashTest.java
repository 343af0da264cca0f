package org.xianwu.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.audit.chain.ChainKey;
import org.xianwu.platform.audit.verification.Progress;
import org.xianwu.platform.audit.verification.Verdict;
import org.xianwu.platform.audit.verification.Verifier;
import org.xianwu.platform.store.DatabaseKind;
import org.xianwu.platform.testkit.domain.Letter;

@Timeout(600)
class CrashTest {

  private static final int ROUNDS = 3;
  private static final int ENOUGH = 400;

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void what_was_acknowledged_survives_a_killed_process(DatabaseKind kind) throws Exception {
    Databases.Place place = Databases.place(kind);
    Set<Long> acknowledged = new HashSet<>();
    for (int round = 1; round <= ROUNDS; round++) {
      acknowledged.addAll(writeUntilKilled(place));
      try (EmbeddedStore store = place.open()) {
        assertThat(ids(store, "select id from trial.letter")).containsAll(acknowledged);
        assertThat(ids(store, "select record_id from audit.change_log"))
            .containsAll(acknowledged)
            .isEqualTo(ids(store, "select id from trial.letter"));
        Verdict verdict =
            new Verifier(
                    store.plain(), ChainKey.in(place.data().resolve("keys")), Clock.systemUTC())
                .run(List.of(), List.of(store.sealedLog().lastSeal()), Progress.NONE);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.rows()).isGreaterThanOrEqualTo(acknowledged.size());
        assertThat(store.changeLog().head().lanes()).hasSize(verdict.lanes());
        acknowledged.add(writeOne(store));
      }
    }
  }

  private static long writeOne(EmbeddedStore store) {
    long id = store.ids().next();
    return store
        .store()
        .write(
            Act.CREATE,
            em -> {
              em.persist(new Letter(id, "第" + id + "号"));
              return id;
            });
  }

  private static Set<Long> writeUntilKilled(Databases.Place place)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                CrashWriter.class.getName(),
                place.url(),
                place.user(),
                place.data().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Set<Long> acknowledged = new HashSet<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(writer.getInputStream()))) {
      String line = lines.readLine();
      while (line != null) {
        acknowledged.add(Long.parseLong(line));
        if (acknowledged.size() == ENOUGH) {
          // by its handle: the process itself would close the pipe
          writer.toHandle().destroyForcibly();
        }
        line = wholeLine(lines);
      }
    }
    writer.waitFor();
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
    return acknowledged;
  }

  /** What the pipe still holds after the kill was acknowledged too, but for a torn last line. */
  private static String wholeLine(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    return line != null && line.length() < 18 ? null : line;
  }

  private static Set<Long> ids(EmbeddedStore store, String sql) throws SQLException {
    Set<Long> ids = new HashSet<>();
    try (Connection connection = store.plain().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    return ids;
  }
}
