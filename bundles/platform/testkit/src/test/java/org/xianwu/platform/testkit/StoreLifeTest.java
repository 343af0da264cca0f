package org.xianwu.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.store.DatabaseKind;
import org.xianwu.platform.store.NodeLease;
import org.xianwu.platform.store.TimeOrderedIds;
import org.xianwu.platform.store.schema.ClassPathSchema;
import org.xianwu.platform.store.schema.Migrations;
import org.xianwu.platform.testkit.domain.Letter;

class StoreLifeTest {

  private static final int THREADS = 8;
  private static final int EACH = 500;

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void a_store_goes_on_where_it_was_closed(DatabaseKind kind) throws Exception {
    Databases.Place place = Databases.place(kind);
    long id;
    try (EmbeddedStore store = place.open()) {
      id = write(store, "甲");
      assertThat(store.node().boot()).isEqualTo(1);
    }
    try (EmbeddedStore store = place.open()) {
      assertThat(store.node().boot()).isEqualTo(2);
      assertThat(store.node().number()).isZero();
      assertThat(store.store().<Letter>read(em -> em.find(Letter.class, id)).title())
          .isEqualTo("甲");
      // nothing changed in the changelog, so nothing is run again
      assertThat(
              new Migrations(store.plain(), Clock.systemUTC())
                  .run(new ClassPathSchema("trial", getClass().getClassLoader())))
          .isFalse();
      assertThat(write(store, "乙")).isGreaterThan(id);
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void a_migration_that_was_killed_in_its_middle_holds_nobody_up(DatabaseKind kind)
      throws Exception {
    try (EmbeddedStore store = Databases.place(kind).open();
        Connection connection = store.plain().getConnection()) {
      try (PreparedStatement lock =
              connection.prepareStatement(
                  "update trial.databasechangeloglock set locked = ?, lockgranted = ?,"
                      + " lockedby = 'killed'");
          PreparedStatement unfinished =
              connection.prepareStatement(
                  "update store.applied_schema set checksum = 'old' where name = 'trial'")) {
        lock.setBoolean(1, true);
        lock.setTimestamp(2, Timestamp.from(Instant.now()));
        assertThat(lock.executeUpdate()).isEqualTo(1);
        assertThat(unfinished.executeUpdate()).isEqualTo(1);
      }

      boolean looked =
          new Migrations(store.plain(), Clock.systemUTC())
              .run(new ClassPathSchema("trial", getClass().getClassLoader()));

      assertThat(looked).isTrue();
      assertThat(write(store, "丙")).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void a_node_refuses_to_start_with_a_clock_that_was_set_back(DatabaseKind kind) {
    try (EmbeddedStore store = Databases.place(kind).open()) {
      Clock behind = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
      assertThatThrownBy(
              () -> NodeLease.acquire(store.plain(), behind, NodeLease.owner(store.data())))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("set the clock right");
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void a_lease_that_ran_out_is_renewed_as_long_as_nobody_took_the_number(DatabaseKind kind)
      throws Exception {
    try (EmbeddedStore store = Databases.place(kind).open()) {
      FixedClock clock = FixedClock.at(Instant.now());
      NodeLease busy = NodeLease.acquire(store.plain(), clock, "busy");
      Ids ids = new TimeOrderedIds(busy, clock);
      long before = ids.next();

      clock.advance(Duration.ofMinutes(2));

      assertThat(ids.next()).isGreaterThan(before);
      assertThat(NodeLease.acquire(store.plain(), clock, "next").number())
          .as("the renewed number stays taken")
          .isNotEqualTo(busy.number());
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void nodes_share_no_number_and_a_lost_lease_ends_the_ids(DatabaseKind kind) throws Exception {
    try (EmbeddedStore store = Databases.place(kind).open()) {
      FixedClock clock = FixedClock.at(Instant.now());
      NodeLease second = NodeLease.acquire(store.plain(), clock, "second");
      assertThat(second.number()).isEqualTo(1);
      Ids ids = new TimeOrderedIds(second, clock);
      long first = ids.next();
      assertThat(ids.next()).isGreaterThan(first);
      assertThat(first >>> 12 & 1023).isEqualTo(1);

      clock.advance(Duration.ofMinutes(2));
      // by this clock the leases of both are over
      assertThat(NodeLease.acquire(store.plain(), clock, "third").number()).isZero();
      assertThat(NodeLease.acquire(store.plain(), clock, "fourth").number()).isEqualTo(1);
      assertThatThrownBy(ids::next).hasMessage("service.unavailable");
      second.renew();
      assertThatThrownBy(ids::next).hasMessage("service.unavailable");
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void ids_of_many_threads_are_unique_and_grow(DatabaseKind kind) throws Exception {
    try (EmbeddedStore store = Databases.place(kind).open()) {
      Set<Long> all = ConcurrentHashMap.newKeySet();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Thread thread =
            new Thread(
                () -> {
                  for (int n = 0; n < EACH; n++) {
                    all.add(store.ids().next());
                  }
                });
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(all).hasSize(THREADS * EACH);
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void a_note_survives_the_rollback_around_it(DatabaseKind kind) {
    try (EmbeddedStore store = Databases.place(kind).open()) {
      assertThatThrownBy(
              () ->
                  store
                      .store()
                      .write(
                          Act.CREATE,
                          em -> {
                            store
                                .changeLog()
                                .note(new Change("trial.letter", 9, 0, "deny", "", "{}"));
                            throw new IllegalStateException("no");
                          }))
          .hasMessage("no");
      assertThat(store.changeLog().historyOf("trial.letter", 9)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void a_refused_row_leaves_the_log_ready_for_the_next(DatabaseKind kind) {
    try (EmbeddedStore store = Databases.place(kind).open()) {
      write(store, "甲");
      assertThatThrownBy(() -> write(store, "甲")).isInstanceOf(RuntimeException.class);
      store.sealedLog().seal();
      long id = write(store, "乙");
      assertThat(store.changeLog().historyOf("trial.letter", id)).hasSize(1);
      assertThat(store.sealedLog().parkedLanes()).isZero();
    }
  }

  private static long write(EmbeddedStore store, String title) {
    long id = store.ids().next();
    return store
        .store()
        .write(
            Act.CREATE,
            em -> {
              em.persist(new Letter(id, title));
              return id;
            });
  }
}
