package org.xianwu.platform.paperwork.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.EmbeddedStore;

/** What holds for numbers on every database. */
abstract class NumbersContract {

  private static final int YEAR = 2026;

  private EmbeddedStore store;
  private SeriesNumbers numbers;

  abstract EmbeddedStore open();

  @BeforeEach
  void begin() {
    store = open();
    store.callers().set(Callers.person(7, "许青禾").build());
    numbers =
        new SeriesNumbers(
            store.store(),
            store.ids(),
            store.clock(),
            store.callers(),
            new Aside(store.transactions()));
  }

  @AfterEach
  void end() {
    store.close();
  }

  @Test
  void everySeriesAndYearBeginsWithOne() {
    assertThat(draw("JD", YEAR)).isEqualTo(1);
    assertThat(draw("JD", YEAR)).isEqualTo(2);
    assertThat(draw("望政办函", YEAR)).isEqualTo(1);
    assertThat(draw("JD", YEAR + 1)).isEqualTo(1);
  }

  @Test
  void aTransactionThatFailsGivesItsNumberBack() {
    assertThat(draw("JD", YEAR)).isEqualTo(1);
    assertThatThrownBy(
            () ->
                store
                    .store()
                    .write(
                        Act.CREATE,
                        em -> {
                          assertThat(numbers.next("JD", YEAR)).isEqualTo(2);
                          throw new IllegalStateException("the clerk's form was refused");
                        }))
        .hasMessageContaining("refused");
    assertThat(draw("JD", YEAR)).isEqualTo(2);
  }

  @Test
  void theVeryFirstDrawMayFailToo() {
    assertThatThrownBy(
            () ->
                store
                    .store()
                    .write(
                        Act.CREATE,
                        em -> {
                          numbers.next("ZB", YEAR);
                          throw new IllegalStateException("refused");
                        }))
        .hasMessageContaining("refused");
    assertThat(draw("ZB", YEAR)).isEqualTo(1);
  }

  @Test
  void clerksWhoPressAtOnceGetDifferentNumbersWithoutAGap() throws Exception {
    int clerks = 6;
    int each = 10;
    ExecutorService desks = Executors.newFixedThreadPool(clerks);
    try {
      List<Callable<List<Integer>>> work = new ArrayList<>();
      for (int clerk = 0; clerk < clerks; clerk++) {
        work.add(() -> IntStream.range(0, each).mapToObj(at -> draw("JD", YEAR)).toList());
      }
      List<Integer> drawn = new ArrayList<>();
      for (Future<List<Integer>> one : desks.invokeAll(work)) {
        drawn.addAll(one.get());
      }
      assertThat(drawn)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, clerks * each).boxed().toList());
    } finally {
      desks.shutdownNow();
    }
  }

  @Test
  void aCancelledNumberStaysAndIsNotDrawnAgain() {
    draw("JD", YEAR);
    draw("JD", YEAR);

    numbers.cancel("JD", YEAR, 2, "重复编号");

    assertThat(draw("JD", YEAR)).isEqualTo(3);
    Object[] row =
        store
            .store()
            .read(
                em ->
                    em.createQuery(
                            "select n.state, n.reason, n.cancelledBy from DrawnNumber n"
                                + " where n.number = 2",
                            Object[].class)
                        .getSingleResult());
    assertThat(row).containsExactly("cancelled", "重复编号", 7L);
  }

  @Test
  void aNumberIsCancelledOnceAndWithAReason() {
    draw("JD", YEAR);

    assertCode("paperwork.number-reason", () -> numbers.cancel("JD", YEAR, 1, " "));
    numbers.cancel("JD", YEAR, 1, "误编");
    assertCode("paperwork.number-cancelled", () -> numbers.cancel("JD", YEAR, 1, "误编"));
    assertCode("request.not-found", () -> numbers.cancel("JD", YEAR, 9, "误编"));
  }

  @Test
  void nobodyDrawsOutsideOfATransaction() {
    assertThatThrownBy(() -> numbers.next("JD", YEAR)).isInstanceOf(IllegalStateException.class);
  }

  private int draw(String series, int year) {
    return store.store().write(Act.CREATE, em -> numbers.next(series, year));
  }

  private static void assertCode(String code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code().code()).isEqualTo(code));
  }
}
