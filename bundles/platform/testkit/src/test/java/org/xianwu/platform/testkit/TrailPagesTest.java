package org.xianwu.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.audit.ChangeTail;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.audit.app.Entries;
import org.xianwu.platform.audit.app.EntryFilter;
import org.xianwu.platform.audit.app.EntryPlace;
import org.xianwu.platform.store.DatabaseKind;

class TrailPagesTest {

  private static final int ROWS = 25;

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void pages_go_forth_and_back_without_gaps(DatabaseKind kind) {
    try (EmbeddedStore store = filled(kind)) {
      Entries entries = new Entries(store.plain());
      Entries.Page first = entries.newest(EntryFilter.ALL, 10);
      Entries.Page second = entries.after(EntryFilter.ALL, end(first), 10);
      Entries.Page third = entries.after(EntryFilter.ALL, end(second), 10);
      List<Long> seen = new ArrayList<>();
      List.of(first, second, third).forEach(page -> page.rows().forEach(row -> seen.add(id(row))));
      assertThat(seen)
          .hasSize(ROWS)
          .doesNotHaveDuplicates()
          .isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(third.next()).isFalse();
      Entries.Page back = entries.before(EntryFilter.ALL, start(third), 10);
      assertThat(back.rows()).isEqualTo(second.rows());
      assertThat(entries.before(EntryFilter.ALL, start(second), 10).previous()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void filters_narrow_list_and_total_alike(DatabaseKind kind) {
    try (EmbeddedStore store = filled(kind)) {
      Entries entries = new Entries(store.plain());
      assertThat(entries.count(EntryFilter.ALL)).isEqualTo(ROWS);
      EntryFilter refused =
          new EntryFilter(
              Optional.empty(),
              Optional.empty(),
              Optional.of(7L),
              Optional.of("trial.letter"),
              Optional.empty(),
              Optional.empty(),
              Optional.of("10.0.0.8"),
              true);
      assertThat(entries.count(refused)).isEqualTo(5);
      assertThat(entries.newest(refused, 50).rows())
          .hasSize(5)
          .allSatisfy(row -> assertThat(row.change().action()).isEqualTo("deny"));
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void a_consumer_reads_every_row_once(DatabaseKind kind) {
    try (EmbeddedStore store = filled(kind)) {
      List<Long> seen = new ArrayList<>();
      ChangeCursor cursor = ChangeCursor.START;
      while (!cursor.covers(store.changeLog().head())) {
        ChangeTail tail = store.changeLog().after(cursor, 7);
        assertThat(tail.rows()).hasSizeLessThanOrEqualTo(7);
        tail.rows().forEach(row -> seen.add(id(row)));
        cursor = ChangeCursor.parse(tail.next().format());
      }
      assertThat(seen).hasSize(ROWS).doesNotHaveDuplicates();
    }
  }

  private static EmbeddedStore filled(DatabaseKind kind) {
    EmbeddedStore store = Databases.place(kind).open();
    store.callers().set(Callers.person(7, "张三").build());
    for (int i = 1; i <= ROWS; i++) {
      String action = i % 5 == 0 ? "deny" : "edit";
      store.changeLog().note(new Change("trial.letter", i, 1, action, "", "{}"));
      if (i % 3 == 0) {
        store.clock().advance(Duration.ofSeconds(1));
      }
    }
    return store;
  }

  private static long id(LoggedChange row) {
    return row.change().recordId();
  }

  private static EntryPlace start(Entries.Page page) {
    return place(page.rows().get(0));
  }

  private static EntryPlace end(Entries.Page page) {
    return place(page.rows().get(page.rows().size() - 1));
  }

  private static EntryPlace place(LoggedChange row) {
    return EntryPlace.parse(EntryPlace.of(row).format()).orElseThrow();
  }
}
