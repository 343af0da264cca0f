package org.xianwu.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.audit.chain.ChainKey;
import org.xianwu.platform.audit.verification.Progress;
import org.xianwu.platform.audit.verification.Verifier;
import org.xianwu.platform.testkit.domain.Letter;

@Timeout(600)
class LostServerTest {

  private static final int THREADS = 8;
  private static final int BEFORE = 200;

  @Test
  void lanes_of_unknown_end_rest_until_the_server_is_back() throws Exception {
    try (RealPostgres server = RealPostgres.start();
        EmbeddedStore store =
            new Databases.Place(
                    server.newDatabase(), server.user(), Files.createTempDirectory("xianwu"))
                .open()) {
      Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
      AtomicBoolean down = new AtomicBoolean();
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Thread writer = new Thread(() -> writeUntilItFails(store, acknowledged, down));
        writers.add(writer);
        writer.start();
      }
      while (acknowledged.size() < BEFORE) {
        Thread.onSpinWait();
      }
      down.set(true);
      server.kill();
      for (Thread writer : writers) {
        writer.join();
      }
      server.restart();
      while (store.sealedLog().parkedLanes() > 0) {
        store.sealedLog().seal();
      }

      Set<Long> later = new HashSet<>();
      while (later.size() < THREADS) {
        try {
          later.add(write(store));
        } catch (RuntimeException e) { // connections of the dead server are still in the pool
          assertThat(down).isTrue();
        }
      }
      store.sealedLog().seal();
      Set<Long> kept = ids(store);
      assertThat(kept).containsAll(acknowledged).containsAll(later);
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
  }

  private static void writeUntilItFails(
      EmbeddedStore store, Set<Long> acknowledged, AtomicBoolean down) {
    while (true) {
      try {
        acknowledged.add(write(store));
      } catch (RuntimeException e) { // whatever it is, it must come from the killed server
        assertThat(down).isTrue();
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

  private static Set<Long> ids(EmbeddedStore store) throws Exception {
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
