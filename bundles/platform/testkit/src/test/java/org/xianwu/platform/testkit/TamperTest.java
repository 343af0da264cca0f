package org.xianwu.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.transaction.Synchronization;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.audit.chain.ChainKey;
import org.xianwu.platform.audit.chain.Head;
import org.xianwu.platform.audit.verification.Erasure;
import org.xianwu.platform.audit.verification.Finding.Kind;
import org.xianwu.platform.audit.verification.Progress;
import org.xianwu.platform.audit.verification.Verdict;
import org.xianwu.platform.audit.verification.Verifier;
import org.xianwu.platform.store.DatabaseKind;

class TamperTest {

  private static final int SEALED = 40;
  private static final int ROWS = 60;
  private static final Map<DatabaseKind, EmbeddedStore> STORES = new TreeMap<>();

  @AfterAll
  static void closeAll() {
    STORES.values().forEach(EmbeddedStore::close);
  }

  /** Two lanes of 60 rows, 40 of them sealed. */
  private static synchronized EmbeddedStore store(DatabaseKind kind) throws SQLException {
    EmbeddedStore open = STORES.get(kind);
    if (open == null) {
      open = Databases.place(kind).open();
      STORES.put(kind, open);
      for (int i = 0; i < ROWS; i++) {
        if (i == SEALED) {
          open.sealedLog().seal();
        }
        twoLanes(open, i);
      }
      for (String table : List.of("change_log", "seal")) {
        execute(
            open,
            "create table audit.copy_of_"
                + table
                + " as select * from audit."
                + table
                + " with no data");
        execute(open, "insert into audit.copy_of_" + table + " select * from audit." + table);
      }
    }
    return open;
  }

  /** While one transaction ends, another runs, so that each needs a lane of its own. */
  private static void twoLanes(EmbeddedStore store, int i) {
    try {
      store.transactions().begin();
      store.changeLog().append(change(i, "first"));
      store
          .registry()
          .registerInterposedSynchronization(
              new Synchronization() {
                @Override
                public void beforeCompletion() {
                  inThread(() -> store.changeLog().note(change(i, "second")));
                }

                @Override
                public void afterCompletion(int status) {}
              });
      store.transactions().commit();
    } catch (Exception e) { // the transaction manager declares half a dozen
      throw new IllegalStateException(e);
    }
  }

  private static Change change(int i, String action) {
    return new Change("trial.letter", i, 1, action, "", "{\"title\":[null,\"第" + i + "号\"]}");
  }

  private static void inThread(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(EmbeddedStore store, String sql) throws SQLException {
    try (Connection connection = store.plain().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Verdict verify(EmbeddedStore store) throws Exception {
    return new Verifier(store.plain(), ChainKey.in(store.data().resolve("keys")), Clock.systemUTC())
        .run(store.sealedLog().witnessed(), List.of(store.sealedLog().lastSeal()), Progress.NONE);
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void an_untouched_log_is_intact(DatabaseKind kind) throws Exception {
    Verdict verdict = verify(store(kind));
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.rows()).isEqualTo(2 * ROWS);
    assertThat(verdict.lanes()).isEqualTo(2);
  }

  static Stream<Arguments> tamperings() {
    return Stream.of(DatabaseKind.values())
        .flatMap(
            kind ->
                Stream.of(
                    of(
                        kind,
                        "a changed text",
                        Kind.ROW_CHANGED,
                        "update audit.change_log set diff = '{}' where lane = :a and seq = 5"),
                    of(
                        kind,
                        "a changed actor",
                        Kind.ROW_CHANGED,
                        "update audit.change_log set actor_id = 1 where lane = :a and seq = 5"),
                    of(
                        kind,
                        "a changed time",
                        Kind.ROW_CHANGED,
                        "update audit.change_log set at_time = cast('2020-01-01 00:00:00' as"
                            + " timestamp) where lane = :a and seq = 5"),
                    of(
                        kind,
                        "a removed row",
                        Kind.ROWS_REMOVED,
                        "delete from audit.change_log where lane = :a and seq = 5"),
                    of(
                        kind,
                        "a removed row and a renumbered one",
                        Kind.ROW_CHANGED,
                        "delete from audit.change_log where lane = :a and seq = 5",
                        "update audit.change_log set seq = 5 where lane = :a and seq = 6"),
                    of(
                        kind,
                        "a forged row at the end",
                        Kind.ROW_CHANGED,
                        "insert into audit.change_log select lane, 61, at_time, actor_id, actor,"
                            + " address, ledger, record_id, rev, action, reason, diff, diff_hash,"
                            + " mac from audit.change_log where lane = :a and seq = 60"),
                    of(
                        kind,
                        "a forged row before the first",
                        Kind.ROW_CHANGED,
                        "insert into audit.change_log select lane, 0, at_time, actor_id, actor,"
                            + " address, ledger, record_id, rev, action, reason, diff, diff_hash,"
                            + " mac from audit.change_log where lane = :a and seq = 60"),
                    of(
                        kind,
                        "a forged row in a lane below zero",
                        Kind.UNKNOWN_LANE,
                        "insert into audit.change_log select -3, seq, at_time, actor_id, actor,"
                            + " address, ledger, record_id, rev, action, reason, diff, diff_hash,"
                            + " mac from audit.change_log where lane = :a and seq = 1"),
                    of(
                        kind,
                        "two swapped rows",
                        Kind.ROW_CHANGED,
                        "update audit.change_log set seq = 1000 where lane = :a and seq = 5",
                        "update audit.change_log set seq = 5 where lane = :a and seq = 6",
                        "update audit.change_log set seq = 6 where lane = :a and seq = 1000"),
                    of(
                        kind,
                        "a code copied from another lane",
                        Kind.ROW_CHANGED,
                        "update audit.change_log set mac = (select mac from"
                            + " audit.copy_of_change_log where lane = :b and seq = 5) where lane ="
                            + " :a and seq = 5"),
                    of(
                        kind,
                        "a sealed end cut off",
                        Kind.SEALED_ROWS_REMOVED,
                        "delete from audit.change_log where lane = :a and seq >= 38"),
                    of(
                        kind,
                        "an unsealed end cut off",
                        Kind.WITNESSED_ROWS_REMOVED,
                        "delete from audit.change_log where lane = :a and seq > 45"),
                    of(
                        kind,
                        "a whole lane removed",
                        Kind.SEALED_ROWS_REMOVED,
                        "delete from audit.change_log where lane = :a"),
                    of(
                        kind,
                        "rows in a lane never opened",
                        Kind.UNKNOWN_LANE,
                        "update audit.change_log set lane = 77 where lane = :a"),
                    of(
                        kind,
                        "an erasure without a record",
                        Kind.ERASED_UNRECORDED,
                        "update audit.change_log set diff = null, diff_hash = mac"
                            + " where lane = :a and seq = 60"),
                    of(
                        kind,
                        "a changed seal",
                        Kind.SEAL_CHANGED,
                        "update audit.seal set heads = '' where seal_no = 3"),
                    of(
                        kind,
                        "a removed seal",
                        Kind.SEALS_REMOVED,
                        "delete from audit.seal where seal_no = 2"),
                    of(
                        kind,
                        "the last seal removed",
                        Kind.SEALS_REMOVED,
                        "delete from audit.seal where seal_no = 3")));
  }

  private static Arguments of(DatabaseKind kind, String name, Kind finding, String... sql) {
    return Arguments.of(kind, name, finding, List.of(sql));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("tamperings")
  void tampering_is_found(DatabaseKind kind, String name, Kind expected, List<String> sql)
      throws Exception {
    EmbeddedStore store = store(kind);
    List<Head> lanes = store.sealedLog().witnessed();
    try {
      for (String statement : sql) {
        execute(
            store,
            statement
                .replace(":a", Long.toString(lanes.get(0).lane()))
                .replace(":b", Long.toString(lanes.get(1).lane())));
      }
      assertThat(verify(store).findings()).extracting(finding -> finding.kind()).contains(expected);
    } finally {
      for (String table : List.of("change_log", "seal")) {
        execute(store, "delete from audit." + table);
        execute(store, "insert into audit." + table + " select * from audit.copy_of_" + table);
      }
    }
    assertThat(verify(store).intact()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void a_recorded_erasure_keeps_the_chain_whole(DatabaseKind kind) throws Exception {
    try (EmbeddedStore store = Databases.place(kind).open()) {
      store.changeLog().note(change(1, "create"));
      Head row = store.sealedLog().witnessed().get(0);
      store.transactions().begin();
      assertThat(
              new Erasure(store.shared(), store.changeLog())
                  .erase(row.lane(), row.sequence(), "依法删除"))
          .isTrue();
      store.transactions().commit();

      Verdict verdict = verify(store);
      assertThat(verdict.findings()).isEmpty();
      assertThat(verdict.erased()).isEqualTo(1);
      assertThat(store.changeLog().historyOf("trial.letter", 1))
          .singleElement()
          .satisfies(erased -> assertThat(erased.change().differences()).isEqualTo("{}"));
    }
  }
}
