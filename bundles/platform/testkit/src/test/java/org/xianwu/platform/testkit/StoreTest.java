package org.xianwu.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.testkit.domain.Letter;
import org.xianwu.platform.testkit.domain.Point;
import org.xianwu.platform.testkit.domain.Stop;

class StoreTest {

  private static final int IMPORTED = 1_200;

  @AutoClose private final EmbeddedStore store = open();

  EmbeddedStore open() {
    return EmbeddedStore.with().schema("trial").schema("branch").unit("trial").open();
  }

  @Test
  void a_new_record_is_stamped_and_logged_with_its_values() {
    store.callers().set(Callers.person(7, "张三").build());
    long id = create("关于防汛的通知");

    Letter letter = find(id);
    assertThat(letter.rev()).isEqualTo(1);
    assertThat(letter.createdBy()).isEqualTo(7);
    assertThat(letter.createdAt()).isEqualTo(store.clock().instant());
    LoggedChange logged = history(id).get(0);
    assertThat(logged.actor()).isEqualTo("张三");
    assertThat(logged.actorId()).isEqualTo(7);
    assertThat(logged.address()).isEqualTo("10.0.0.8");
    assertThat(logged.change().rev()).isEqualTo(1);
    assertThat(logged.change().action()).isEqualTo("create");
    assertThat(logged.change().differences())
        .contains("\"title\":[null,\"关于防汛的通知\"]")
        .contains("\"amount\":[null,120.50]")
        .contains("\"day\":[null,\"2026-11-21\"]")
        .contains("\"idNumber\":[null,\"***\"]")
        .contains("\"readers\":[null,[\"5\",\"6\"]]")
        .contains("\"stops\":[null,[{\"desk\":\"收发\",\"days\":2}]]")
        .doesNotContain("110101");
  }

  @Test
  void a_change_is_logged_with_before_and_after_of_what_changed() {
    long id = create("甲");
    store
        .store()
        .write(
            Act.EDIT.because("写错了"),
            em -> {
              Letter letter = em.find(Letter.class, id);
              letter.rename("乙");
              letter.identify("110101199001010000");
              letter.readers().remove(5L);
              letter.readers().add(9L);
              return null;
            });

    LoggedChange logged = history(id).get(1);
    assertThat(logged.change().rev()).isEqualTo(2);
    assertThat(logged.change().reason()).isEqualTo("写错了");
    assertThat(logged.change().differences())
        .isEqualTo(
            "{\"idNumber\":[\"***\",\"***\"],\"readers\":[[\"5\",\"6\"],[\"6\",\"9\"]],"
                + "\"title\":[\"甲\",\"乙\"]}");
  }

  @Test
  void an_early_flush_does_not_split_the_change() {
    long id = create("甲");
    store
        .store()
        .write(
            Act.EDIT,
            em -> {
              Letter letter = em.find(Letter.class, id);
              letter.rename("乙");
              em.flush();
              letter.rename("丙");
              return null;
            });
    assertThat(history(id)).hasSize(2);
    assertThat(history(id).get(1).change().differences()).isEqualTo("{\"title\":[\"甲\",\"丙\"]}");
    assertThat(history(id).get(1).change().rev()).isEqualTo(find(id).rev());
  }

  @Test
  void a_removed_record_leaves_what_it_was_in_the_log() {
    long id = create("甲");
    store
        .store()
        .write(
            Act.of("remove"),
            em -> {
              em.remove(em.find(Letter.class, id));
              return null;
            });
    assertThat(find(id)).isNull();
    assertThat(history(id).get(1).change().differences())
        .contains("\"title\":[\"甲\",null]")
        .contains("\"readers\":[[\"5\",\"6\"],null]");
  }

  @Test
  void a_thrown_exception_leaves_neither_row_nor_log() {
    long id = store.ids().next();
    assertThatThrownBy(
            () ->
                store
                    .store()
                    .write(
                        Act.CREATE,
                        em -> {
                          em.persist(new Letter(id, "甲"));
                          em.flush();
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");
    assertThat(find(id)).isNull();
    assertThat(history(id)).isEmpty();
  }

  @Test
  void two_units_are_kept_together_or_not_at_all() {
    long letter = store.ids().next();
    long point = store.ids().next();
    both(letter, point, false);
    assertThat(find(letter)).isNotNull();
    assertThat(score(point)).isNotNull();
    assertThat(store.changeLog().historyOf("branch.point", point)).hasSize(1);

    long lost = store.ids().next();
    long lostPoint = store.ids().next();
    assertThatThrownBy(() -> both(lost, lostPoint, true)).hasMessage("refused");
    assertThat(find(lost)).isNull();
    assertThat(score(lostPoint)).isNull();
    assertThat(history(lost)).isEmpty();
    assertThat(store.changeLog().historyOf("branch.point", lostPoint)).isEmpty();
  }

  @Test
  void a_swallowed_refusal_of_a_joined_write_still_rolls_back() {
    long id = store.ids().next();
    assertThatThrownBy(
            () ->
                store
                    .store()
                    .write(
                        Act.CREATE,
                        em -> {
                          em.persist(new Letter(id, "甲"));
                          try {
                            store
                                .store("branch")
                                .write(
                                    Act.CREATE,
                                    other -> {
                                      throw new IllegalStateException("refused");
                                    });
                          } catch (IllegalStateException e) {
                            return null;
                          }
                          return null;
                        }))
        .isInstanceOf(RuntimeException.class);
    assertThat(find(id)).isNull();
  }

  @Test
  void a_stale_record_is_refused_with_who_changed_it() {
    long id = create("甲");
    store.callers().set(Callers.person(8, "李四").build());
    assertThatThrownBy(
            () ->
                store
                    .store()
                    .write(
                        Act.EDIT,
                        em -> {
                          em.find(Letter.class, id).rename("丙");
                          elsewhere(() -> rename(id, "乙"));
                          return null;
                        }))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code().code()).isEqualTo("ledger.stale");
              assertThat(problem.parameters()).containsEntry("who", "李四");
            });
    assertThat(find(id).title()).isEqualTo("乙");
  }

  @Test
  void a_joined_write_names_its_own_act() {
    long id = create("甲");
    long fresh = store.ids().next();
    store
        .store()
        .write(
            Act.of("copy"),
            em -> {
              store
                  .store()
                  .write(
                      Act.CREATE,
                      same -> {
                        same.persist(new Letter(fresh, "副本"));
                        return null;
                      });
              em.find(Letter.class, id).rename("原件");
              return null;
            });
    assertThat(history(fresh).get(0).change().action()).isEqualTo("create");
    assertThat(history(id).get(1).change().action()).isEqualTo("copy");
  }

  @Test
  void a_long_import_keeps_every_row_and_logs_it_once() {
    List<Long> ids = new ArrayList<>();

    importing(ids, false);

    assertThat(ids).hasSize(IMPORTED);
    assertThat(find(ids.get(0)).title()).isEqualTo("第0件");
    assertThat(find(ids.get(IMPORTED - 1)).rev()).isEqualTo(1);
    for (long id : List.of(ids.get(0), ids.get(500), ids.get(IMPORTED - 1))) {
      assertThat(history(id)).hasSize(1);
    }
  }

  @Test
  void a_failed_import_leaves_nothing_of_what_it_had_sent_already() {
    List<Long> ids = new ArrayList<>();

    assertThatThrownBy(() -> importing(ids, true)).isInstanceOf(IllegalStateException.class);

    assertThat(find(ids.get(0))).isNull();
    assertThat(history(ids.get(0))).isEmpty();
  }

  private void importing(List<Long> ids, boolean fail) {
    store
        .store()
        .write(
            Act.IMPORT,
            em -> {
              for (int row = 0; row < IMPORTED; row++) {
                ids.add(create("第" + row + "件"));
              }
              if (fail) {
                throw new IllegalStateException("the last row is wrong");
              }
              return null;
            });
  }

  private void both(long letter, long point, boolean fail) {
    store
        .store()
        .write(
            Act.CREATE,
            em -> {
              em.persist(new Letter(letter, "两处" + letter));
              return store
                  .store("branch")
                  .write(
                      Act.CREATE,
                      other -> {
                        other.persist(new Point(point, 3));
                        if (fail) {
                          throw new IllegalStateException("refused");
                        }
                        return null;
                      });
            });
  }

  private Point score(long id) {
    return store.store("branch").read(em -> em.find(Point.class, id));
  }

  private void rename(long id, String title) {
    store
        .store()
        .write(
            Act.EDIT,
            em -> {
              em.find(Letter.class, id).rename(title);
              return null;
            });
  }

  private static void elsewhere(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long create(String title) {
    long id = store.ids().next();
    store
        .store()
        .write(
            Act.CREATE,
            em -> {
              Letter letter = new Letter(id, title);
              letter.cost("120.50");
              letter.date(LocalDate.of(2026, 11, 21));
              letter.identify("110101200001010000");
              letter.readers().addAll(List.of(5L, 6L));
              letter.stops().add(new Stop("收发", 2));
              em.persist(letter);
              return null;
            });
    return id;
  }

  private Letter find(long id) {
    return store.store().read(em -> em.find(Letter.class, id));
  }

  private List<LoggedChange> history(long id) {
    return store.changeLog().historyOf("trial.letter", id);
  }
}
