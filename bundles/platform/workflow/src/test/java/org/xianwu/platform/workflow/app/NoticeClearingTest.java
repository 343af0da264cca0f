package org.xianwu.platform.workflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Urgency;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.workflow.config.NoticeConfig;

class NoticeClearingTest {

  private static final long XU_QINGHE = 41;
  private static final long SHEN_YINUO = 42;

  private EmbeddedStore store;
  private NoticeDesk desk;

  EmbeddedStore store() {
    return EmbeddedStore.of("workflow");
  }

  @BeforeEach
  void open() {
    store = store();
    desk =
        new NoticeDesk(
            store.store(), store.ids(), store.clock(), new TransactionEnd(store.transactions()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatWasReadGoesAfterNinetyDaysAndWhatWasNotAfterAYear() {
    desk.send(notice("第1条", XU_QINGHE, SHEN_YINUO));
    desk.markAllRead(XU_QINGHE);
    pass(90);
    assertThat(clear(90, 365)).isZero();

    store.clock().advance(Duration.ofSeconds(1));
    assertThat(clear(90, 365)).isEqualTo(1);
    assertThat(titles(XU_QINGHE)).isEmpty();
    assertThat(titles(SHEN_YINUO)).containsExactly("第1条");
    assertThat(desk.unread(SHEN_YINUO)).isEqualTo(1);

    pass(275);
    assertThat(clear(90, 365)).isEqualTo(1);
    assertThat(titles(SHEN_YINUO)).isEmpty();
    assertThat(kept()).isZero();
  }

  @Test
  void whatIsYoungerStays() {
    desk.send(notice("旧", XU_QINGHE));
    desk.markAllRead(XU_QINGHE);
    pass(60);
    desk.send(notice("新", XU_QINGHE));
    desk.markAllRead(XU_QINGHE);
    pass(31);

    assertThat(clear(90, 365)).isEqualTo(1);
    assertThat(titles(XU_QINGHE)).containsExactly("新");
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void moreThanABatchIsRemovedBatchByBatch() {
    for (int i = 0; i < NoticeClearing.BATCH + 30; i++) {
      desk.send(notice("第" + i + "条", XU_QINGHE));
    }
    // unread ones among the first, so that a batch is not empty behind them
    desk.markRead(XU_QINGHE, desk.list(XU_QINGHE, false, 0, 1).get(0).id());
    pass(100);

    assertThat(clear(90, 365)).isEqualTo(1);
    assertThat(kept()).isEqualTo(NoticeClearing.BATCH + 29);

    pass(300);
    assertThat(clear(90, 365)).isEqualTo(NoticeClearing.BATCH + 29);
    assertThat(kept()).isZero();
    assertThat(clear(90, 365)).isZero();
  }

  @Test
  void zeroKeepsThemForEver() {
    desk.send(notice("第1条", XU_QINGHE, SHEN_YINUO));
    desk.markAllRead(XU_QINGHE);
    pass(4000);

    assertThat(clear(0, 0)).isZero();
    assertThat(clear(0, 30)).isEqualTo(1);
    assertThat(titles(XU_QINGHE)).containsExactly("第1条");
  }

  @Test
  void theTrailSaysThatNoticesWent() {
    desk.send(notice("第1条", XU_QINGHE));
    pass(400);
    clear(90, 365);

    assertThat(store.changeLog().after(ChangeCursor.START, 10).rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.change().ledger()).isEqualTo("workflow.notice");
              assertThat(row.change().differences()).isEqualTo("{\"notices\":[1,0]}");
            });
  }

  private void pass(int days) {
    store.clock().advance(Duration.ofDays(days));
  }

  private long clear(int read, int unread) {
    return new NoticeClearing(
            store.store(), store.clock(), store.changeLog(), new Days(read, unread))
        .clear();
  }

  private List<String> titles(long person) {
    return desk.list(person, false, 0, 200).stream()
        .map(posted -> posted.notice().title().zh())
        .toList();
  }

  private long kept() {
    return store
        .store()
        .read(
            em ->
                em.createQuery("select count(n) from SentNotice n", Long.class).getSingleResult());
  }

  private static Notice notice(String title, Long... readers) {
    return new Notice(
        "duty",
        Urgency.NORMAL,
        Label.of(title, title),
        Label.of("", ""),
        "/m/duty/roster",
        Set.of(readers));
  }

  private record Days(int readNoticeDays, int unreadNoticeDays) implements NoticeConfig {
    @Override
    public Class<? extends Annotation> annotationType() {
      return NoticeConfig.class;
    }
  }
}
