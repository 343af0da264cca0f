package org.xianwu.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.audit.chain.ChainKey;
import org.xianwu.platform.audit.verification.Progress;
import org.xianwu.platform.audit.verification.Verifier;
import org.xianwu.platform.testkit.domain.Letter;

/** The embedded database on a disk that runs full and is freed again, without a restart. */
@Timeout(600)
class FullDiskTest {

  private static final int DISK = 200;
  private static final int LEAST = 64;
  private static final int THREADS = 4;

  @AutoClose private final SmallDisk disk = SmallDisk.mount(DISK);

  @Test
  void writing_ends_before_the_disk_is_full_and_goes_on_when_there_is_room() throws Exception {
    try (EmbeddedStore store = open(LEAST)) {
      Set<Long> acknowledged = new HashSet<>();
      acknowledged.add(write(store));
      disk.fillBut(0);

      assertThatThrownBy(() -> write(store)).hasMessage("store.full");
      assertThatThrownBy(() -> rawWrite(store))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25502"));
      Change event = new Change("trial.letter", 1, 0, "reveal", "", "{}");
      assertThatThrownBy(() -> store.changeLog().record(event)).hasMessage("store.full");
      store.changeLog().note(event);
      assertThat(store.sealedLog().lostNotes()).isEqualTo(2);
      assertThat(ids(store)).isEqualTo(acknowledged);
      assertThat(read(store, acknowledged.iterator().next())).startsWith("第");
      store.sealedLog().seal();
      assertThat(store.sealedLog().unsealedSince()).isPresent();

      disk.free();
      acknowledged.add(write(store));
      rawWrite(store);
      store.sealedLog().seal();
      assertThat(store.sealedLog().unsealedSince()).isEmpty();
      assertWhole(store, acknowledged);
    }
  }

  @Test
  void a_database_that_ran_full_all_the_same_is_opened_anew_when_there_is_room() throws Exception {
    try (EmbeddedStore store = open(0)) {
      Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
      acknowledged.add(write(store));
      disk.fillBut(0);
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Thread writer = new Thread(() -> writeUntilItFails(store, acknowledged));
        writers.add(writer);
        writer.start();
      }
      for (Thread writer : writers) {
        writer.join();
      }
      assertNothingIsMissing(store, acknowledged);
      assertThatThrownBy(() -> write(store)).isInstanceOf(RuntimeException.class);

      disk.free();
      Set<Long> later = new HashSet<>();
      while (later.size() < THREADS) {
        try {
          later.add(write(store));
        } catch (RuntimeException stillClosed) { // it is tried again at most once a second
          assertThat(disk.room()).isPositive();
        }
        store.sealedLog().seal();
      }
      acknowledged.addAll(later);
      assertThat(store.sealedLog().parkedLanes()).isZero();
      assertWhole(store, acknowledged);
    }
  }

  @Test
  void with_a_reserve_reading_goes_on_though_the_database_ended_itself() throws Exception {
    try (EmbeddedStore store = open(0)) {
      store.keepReserve();
      Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
      acknowledged.add(write(store));
      disk.fillBut(0);
      writeUntilItFails(store, acknowledged);

      assertThat(ids(store)).containsAll(acknowledged);

      disk.free();
      acknowledged.add(write(store));
      store.sealedLog().seal();
      assertWhole(store, acknowledged);
    }
  }

  /** A database that ended itself shows not even old rows: it may lack the newest of them. */
  private static void assertNothingIsMissing(EmbeddedStore store, Set<Long> acknowledged)
      throws Exception {
    Set<Long> shown;
    try {
      shown = ids(store);
    } catch (SQLException ended) {
      return;
    }
    assertThat(shown).containsAll(acknowledged);
  }

  private EmbeddedStore open(int leastRoom) {
    return EmbeddedStore.with()
        .schema("trial")
        .schema("branch")
        .unit("trial")
        .database("jdbc:derby:" + disk.folder().resolve("derby") + ";create=true", "", "")
        .data(disk.folder())
        .leastRoom(leastRoom)
        .open();
  }

  private static void writeUntilItFails(EmbeddedStore store, Set<Long> acknowledged) {
    while (true) {
      try {
        acknowledged.add(write(store));
      } catch (RuntimeException full) { // in several ways, depending on where it was caught
        return;
      }
    }
  }

  private static long write(EmbeddedStore store) {
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

  private static String read(EmbeddedStore store, long id) {
    return store.store().<String>read(em -> em.find(Letter.class, id).title());
  }

  /** As parts do that keep rows without a record of changes. */
  private static void rawWrite(EmbeddedStore store) throws SQLException {
    try (Connection connection = store.plain().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update store.applied_schema set checksum = checksum");
    }
  }

  private static void assertWhole(EmbeddedStore store, Set<Long> acknowledged) throws Exception {
    assertThat(ids(store)).containsAll(acknowledged);
    assertThat(
            new Verifier(
                    store.plain(), ChainKey.in(store.data().resolve("keys")), Clock.systemUTC())
                .run(
                    store.sealedLog().witnessed(),
                    List.of(store.sealedLog().lastSeal()),
                    Progress.NONE)
                .findings())
        .isEmpty();
  }

  private static Set<Long> ids(EmbeddedStore store) throws SQLException {
    Set<Long> ids = new HashSet<>();
    try (Connection connection = store.plain().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select id from trial.letter")) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    return ids;
  }
}
