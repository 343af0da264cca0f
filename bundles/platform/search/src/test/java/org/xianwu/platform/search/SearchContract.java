package org.xianwu.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.search.RecordHit;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.search.domain.Paper;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeDirectory;

/** What a search finds, and what it does not, on either database. */
abstract class SearchContract {

  private static final long OWN = FakeDirectory.PARTY_OFFICE;
  private static final long OTHER = FakeDirectory.GOVERNMENT_OFFICE;
  private static final Caller CLERK =
      Callers.person(201, "许青禾").unit(OWN).may(Papers.VIEW, DataScope.COUNTY).build();

  @TempDir private Path folder;
  private EmbeddedStore store;
  private Papers papers;
  private SearchService search;

  abstract EmbeddedStore open();

  @BeforeEach
  void openHouse() {
    store = open();
    store.callers().set(CLERK);
    papers = Papers.in(store);
    search = start(papers);
  }

  @AfterEach
  void closeHouse() {
    search.close();
    store.close();
  }

  @Test
  void any_part_of_a_text_is_found_newest_first() {
    long first = papers.add(OWN, "关于做好2024〕12号文件落实的通知");
    long second = papers.add(OWN, "防汛通知", paper -> paper.write("请各镇（街道）落实 Flood-control 要求", null));
    papers.add(OWN, "会议纪要");

    assertThat(ids("落实")).containsExactly(second, first);
    assertThat(ids("通知")).containsExactly(second, first);
    assertThat(ids("2024〕12")).containsExactly(first);
    assertThat(ids("flood-CONTROL")).containsExactly(second);
    assertThat(ids("落实通知")).isEmpty();
    assertThat(ids("通知请各")).as("no phrase runs over from one column to the next").isEmpty();
    assertThat(ids("𠮷野")).isEmpty();
  }

  @Test
  void people_are_found_by_any_part_of_their_name() {
    long written = papers.add(OWN, "甲稿", paper -> paper.write(null, 203L));
    long read = papers.add(OWN, "乙稿", paper -> paper.write(null, null, 202L, 203L));

    assertThat(ids("方砚秋")).containsExactly(read, written);
    assertThat(ids("一诺")).containsExactly(read);
  }

  @Test
  void one_character_and_masked_columns_find_nothing() {
    papers.add(OWN, "通知", paper -> paper.hide("119901199001010013"));

    assertThat(search.find(CLERK, papers.definition(), "通", 10)).isEmpty();
    assertThat(search.find(CLERK, "通", 10)).isEmpty();
    assertThat(ids("1199011990")).isEmpty();
  }

  @Test
  void the_own_change_is_found_in_the_next_search() {
    long id = papers.add(OWN, "防汛通知");
    assertThat(ids("防汛")).containsExactly(id);

    papers.change(id, paper -> paper.rename("抗旱通知"));

    assertThat(ids("抗旱")).containsExactly(id);
    assertThat(ids("防汛")).isEmpty();
    papers.remove(id);
    assertThat(ids("抗旱")).isEmpty();
  }

  @Test
  void a_search_finds_no_more_than_a_list_would_show() {
    papers.add(OWN, "本办通知");
    long other = papers.add(OTHER, "他办通知");
    Caller outsider =
        Callers.person(202, "沈一诺").unit(OTHER).may(Papers.VIEW, DataScope.UNIT).build();
    Caller nobody = Callers.person(203, "方砚秋").unit(OTHER).build();

    assertThat(search.find(outsider, papers.definition(), "通知", 10)).hasValue(List.of(other));
    assertThat(search.find(outsider, "通知", 10)).extracting(RecordHit::id).containsExactly(other);
    assertThat(search.find(nobody, "通知", 10)).isEmpty();
    assertThat(search.find(nobody, papers.definition(), "通知", 10)).hasValue(List.of());
  }

  @Test
  void a_hit_says_what_it_is_and_where_to_look() {
    long id =
        papers.add(
            OWN, "防汛通知", paper -> paper.write("前文".repeat(30) + "关键词" + "后文".repeat(30), null));

    RecordHit hit = search.find(CLERK, "关键词", 10).get(0);

    assertThat(hit.function()).isEqualTo("trial");
    assertThat(hit.ledger()).isEqualTo("paper");
    assertThat(hit.ledgerTitle().zh()).isEqualTo("文稿");
    assertThat(hit.title()).isEqualTo("防汛通知");
    assertThat(hit.snippet()).startsWith("…").contains("文关键词后").endsWith("…");
    assertThat(hit.path()).isEqualTo("/trial/papers/" + id);
    assertThat(hit.at()).isEqualTo(store.clock().instant());
  }

  @Test
  void the_index_goes_on_where_it_stood_after_a_restart_and_after_a_crash() throws IOException {
    long first = papers.add(OWN, "防汛通知一");
    assertThat(ids("防汛")).containsExactly(first);
    search.close();
    Path saved = folder.resolve("saved");
    copy(folder.resolve("index"), saved);
    long second = papers.add(OWN, "防汛通知二");
    search = start(papers);
    assertThat(ids("防汛")).containsExactly(second, first);
    search.close();

    search = start(saved, papers);
    assertThat(ids("防汛")).as("replayed from the older state").containsExactly(second, first);
  }

  @Test
  void the_first_search_after_a_restart_waits_for_what_was_written_meanwhile() {
    long first = papers.add(OWN, "防汛通知一");
    assertThat(ids("防汛")).containsExactly(first);
    search.close();
    long second = papers.add(OWN, "防汛通知二");

    search = start(folder.resolve("index"), papers, readOnlyOnceAwaited(Thread.currentThread()));

    assertThat(ids("防汛")).containsExactly(second, first);
  }

  @Test
  void a_damaged_index_is_built_anew() throws IOException {
    long id = papers.add(OWN, "防汛通知");
    assertThat(ids("防汛")).containsExactly(id);
    search.close();
    try (Stream<Path> files = Files.walk(folder.resolve("index"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "damaged");
      }
    }

    search = start(papers);

    assertThat(ids("防汛")).containsExactly(id);
    assertThat(search.check().state()).isEqualTo(Health.State.UP);
    try (Stream<Path> generations = Files.list(folder.resolve("index"))) {
      assertThat(generations.map(path -> path.getFileName().toString()))
          .containsExactly("records-2");
    }
  }

  @Test
  void a_ledger_whose_columns_changed_is_read_anew() {
    long id = papers.add(OWN, "防汛通知", paper -> paper.hide("望农〔9〕号"));
    assertThat(ids("望农")).isEmpty();
    search.close();
    papers =
        new Papers(
            store,
            Papers.usual()
                .column(Column.text("number", "secret", 40, "文号", "Number").searchable())
                .build());

    search = start(papers);

    assertThat(ids("望农")).containsExactly(id);
    assertThat(ids("防汛")).containsExactly(id);
  }

  @Test
  void what_changed_while_a_function_was_away_is_found_when_it_returns() {
    long id = papers.add(OWN, "防汛通知");
    assertThat(ids("防汛")).containsExactly(id);
    search.removeLedger(papers);
    papers.change(id, paper -> paper.rename("抗旱通知"));
    Papers others =
        new Papers(store, Papers.usual().table("trial.paper").shownAt("/other").build());
    assertThat(search.find(CLERK, "抗旱", 10)).isEmpty();

    search.addLedger(others);

    assertThat(ids("抗旱")).containsExactly(id);
    assertThat(ids("防汛")).isEmpty();
  }

  @Test
  void a_new_index_takes_in_all_that_was_there_before() {
    search.close();
    List<Long> added = new ArrayList<>();
    store
        .store()
        .write(
            Act.IMPORT,
            em -> {
              for (int i = 0; i < 1203; i++) {
                long id = store.ids().next();
                em.persist(new Paper(id, OWN, "存量文稿" + i));
                added.add(id);
              }
              return null;
            });

    search = start(papers);
    List<Long> found = ids("存量文稿", 2000);

    assertThat(found).hasSize(1203).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(found).containsExactlyInAnyOrderElementsOf(added);
  }

  private List<Long> ids(String text) {
    return ids(text, 10);
  }

  private List<Long> ids(String text, int limit) {
    return search.find(CLERK, papers.definition(), text, limit).orElseThrow();
  }

  private SearchService start(Papers ledger) {
    return start(folder.resolve("index"), ledger);
  }

  private SearchService start(Path index, Papers ledger) {
    return start(index, ledger, store.changeLog());
  }

  private SearchService start(Path index, Papers ledger, ChangeLog log) {
    SearchService service =
        new SearchService(index, store.plain(), log, new FakeDirectory(), Duration.ofMinutes(1));
    service.addLedger(ledger);
    return service;
  }

  /** The log as a slow machine reads it: the searcher always gets ahead of the index. */
  private ChangeLog readOnlyOnceAwaited(Thread searcher) {
    ChangeLog log = store.changeLog();
    return (ChangeLog)
        Proxy.newProxyInstance(
            ChangeLog.class.getClassLoader(),
            new Class<?>[] {ChangeLog.class},
            (proxy, method, arguments) -> {
              long giveUp = System.nanoTime() + Duration.ofSeconds(3).toNanos();
              while (Thread.currentThread() != searcher
                  && searcher.getState() != Thread.State.TIMED_WAITING
                  && System.nanoTime() < giveUp) {
                Thread.onSpinWait();
              }
              return method.invoke(log, arguments);
            });
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
