package org.xianwu.platform.workflow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.NoticeBoard.Subscription;
import org.xianwu.platform.api.workflow.PostedNotice;
import org.xianwu.platform.api.workflow.Urgency;
import org.xianwu.platform.testkit.EmbeddedStore;

class NoticeDeskTest {

  private static final long XU_QINGHE = 41;
  private static final long SHEN_YINUO = 42;

  private final List<PostedNotice> shown = new ArrayList<>();
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
    desk.listen(shown::add);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everyReaderFindsTheNoticeAndTheListenersHearOfItOnce() {
    desk.send(notice("12月值班表已发布", XU_QINGHE, SHEN_YINUO));

    assertThat(desk.list(XU_QINGHE, false, 0, 20))
        .singleElement()
        .satisfies(
            posted -> {
              assertThat(posted.notice().title())
                  .isEqualTo(Label.of("12月值班表已发布", "12月值班表已发布 (en)"));
              assertThat(posted.notice().readers()).containsExactly(XU_QINGHE);
              assertThat(posted.notice().urgency()).isEqualTo(Urgency.URGENT);
              assertThat(posted.at()).isEqualTo(store.clock().instant());
              assertThat(posted.read()).isFalse();
            });
    assertThat(desk.unread(SHEN_YINUO)).isEqualTo(1);
    assertThat(shown)
        .singleElement()
        .satisfies(one -> assertThat(one.notice().readers()).hasSize(2));
  }

  @Test
  void aNoticeOfWorkThatWasRolledBackNeverExisted() {
    assertThatThrownBy(
            () ->
                store
                    .store()
                    .write(
                        Act.EDIT,
                        em -> {
                          desk.send(notice("值班表已发布", XU_QINGHE));
                          throw new IllegalStateException("the work failed");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(desk.list(XU_QINGHE, false, 0, 20)).isEmpty();
    assertThat(shown).isEmpty();
  }

  @Test
  void listenersHearOfItOnlyAfterTheCommit() {
    store
        .store()
        .write(
            Act.EDIT,
            em -> {
              desk.send(notice("值班表已发布", XU_QINGHE));
              assertThat(shown).isEmpty();
              return null;
            });

    assertThat(shown).hasSize(1);
  }

  @Test
  void aListIsReadPageByPageNewestFirst() {
    for (int i = 1; i <= 5; i++) {
      desk.send(notice("第" + i + "条", XU_QINGHE));
    }

    List<PostedNotice> first = desk.list(XU_QINGHE, false, 0, 2);
    List<PostedNotice> second = desk.list(XU_QINGHE, false, first.get(1).id(), 2);

    assertThat(first).extracting(one -> one.notice().title().zh()).containsExactly("第5条", "第4条");
    assertThat(second).extracting(one -> one.notice().title().zh()).containsExactly("第3条", "第2条");
  }

  @Test
  void whatWasReadIsNoLongerUnread() {
    desk.send(notice("第1条", XU_QINGHE, SHEN_YINUO));
    desk.send(notice("第2条", XU_QINGHE));
    long first = desk.list(XU_QINGHE, false, 0, 20).get(1).id();

    desk.markRead(XU_QINGHE, first);
    desk.markRead(XU_QINGHE, 4711);

    assertThat(desk.list(XU_QINGHE, true, 0, 20))
        .extracting(one -> one.notice().title().zh())
        .containsExactly("第2条");
    assertThat(desk.unread(XU_QINGHE)).isEqualTo(1);
    assertThat(desk.unread(SHEN_YINUO)).isEqualTo(1);

    desk.markAllRead(XU_QINGHE);

    assertThat(desk.unread(XU_QINGHE)).isZero();
    assertThat(desk.list(XU_QINGHE, false, 0, 20)).allMatch(PostedNotice::read);
  }

  @Test
  void aListenerThatLeftHearsNothingMore() {
    List<PostedNotice> other = new ArrayList<>();
    try (Subscription subscription = desk.listen(other::add)) {
      desk.send(notice("第1条", XU_QINGHE));
    }
    desk.send(notice("第2条", XU_QINGHE));

    assertThat(other).hasSize(1);
  }

  @Test
  void aListenerThatFailsHidesTheNoticeFromNobody() {
    List<PostedNotice> other = new ArrayList<>();
    desk.listen(
        posted -> {
          throw new IllegalStateException("the browser is gone");
        });
    desk.listen(other::add);

    desk.send(notice("第1条", XU_QINGHE));

    assertThat(other).hasSize(1);
    assertThat(desk.unread(XU_QINGHE)).isEqualTo(1);
  }

  @Test
  void aLongTitleIsCutBetweenCharacters() {
    desk.send(notice("𠮷".repeat(80), XU_QINGHE));

    assertThat(desk.list(XU_QINGHE, false, 0, 1))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.notice().title().zh())
                    .endsWith("𠮷…")
                    .hasSizeLessThanOrEqualTo(120));
  }

  @Test
  void aNoticeFromBeforeThereWereTwoLanguagesIsShownAsItWasWorded() {
    desk.send(notice("12月值班表已发布", XU_QINGHE));
    store
        .store()
        .write(
            Act.EDIT,
            em ->
                em.createNativeQuery("update workflow.notice set title_en = null, body_en = null")
                    .executeUpdate());

    assertThat(desk.list(XU_QINGHE, false, 0, 1))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.notice().title().en()).isEqualTo("12月值班表已发布");
              assertThat(one.notice().body().en()).isEqualTo("请及时查看");
            });
  }

  private static Notice notice(String title, Long... readers) {
    return new Notice(
        "duty",
        Urgency.URGENT,
        Label.of(title, title + " (en)"),
        Label.of("请及时查看", "Please look"),
        "/m/duty/roster",
        Set.of(readers));
  }
}
