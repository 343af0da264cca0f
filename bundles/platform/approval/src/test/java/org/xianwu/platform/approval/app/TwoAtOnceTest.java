package org.xianwu.platform.approval.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.approval.machine.Together;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.EmbeddedStore;

/** Two people press at the same moment: one is first, the other hears of it, nothing is lost. */
class TwoAtOnceTest {

  private final ExecutorService people = Executors.newFixedThreadPool(2);
  private ApprovalRoom room;

  EmbeddedStore store() {
    return EmbeddedStore.of("approval");
  }

  @BeforeEach
  void open() {
    room = new ApprovalRoom(store());
  }

  @AfterEach
  void close() {
    people.shutdownNow();
    room.close();
  }

  @RepeatedTest(5)
  void one_decides_and_the_other_hears_that_it_was_decided() throws Exception {
    room.chain(room.stage("会签", Together.ALL, ApprovalRoom.HEAD, ApprovalRoom.FINANCE));
    long id = room.submitted();
    int seen = room.rev(id);
    List<String> answers =
        together(
            () -> agreeing(ApprovalRoom.HEAD, id, seen),
            () -> agreeing(ApprovalRoom.FINANCE, id, seen));
    assertThat(answers).containsExactlyInAnyOrder("done", "ledger.stale");
    assertThat(room.asked(id)).hasSize(1);
    assertThat(room.row(id).rev()).isEqualTo(seen + 1);
    String late = room.asked(id).get(0);
    room.agree(id, late);
    assertThat(room.standing(room.purchase()).status()).isEqualTo("approved");
  }

  @Test
  void a_case_that_is_submitted_twice_at_once_is_submitted_once() throws Exception {
    long purchase = room.subject.purchase(1, room.id(ApprovalRoom.CLERK));
    List<String> answers = together(() -> submitting(purchase), () -> submitting(purchase));
    assertThat(answers).contains("done").hasSize(2);
    assertThat(answers)
        .filteredOn(answer -> !answer.equals("done"))
        .singleElement()
        .asString()
        .isIn("ledger.stale", "approval.status-forbids");
    assertThat(room.asked(room.approval(purchase))).containsExactly(ApprovalRoom.HEAD);
  }

  private String agreeing(String name, long id, int seen) {
    return as(name, () -> room.decisions.agree(id, seen, "同意"));
  }

  private String submitting(long purchase) {
    return as(ApprovalRoom.CLERK, () -> room.desk.submit(ApprovalRoom.KIND, purchase));
  }

  private String as(String name, Runnable step) {
    Caller caller = Callers.person(room.id(name), name).build();
    try {
      room.store.callers().run(caller, step);
      return "done";
    } catch (Problem refused) {
      return refused.getMessage();
    }
  }

  private List<String> together(Callable<String> one, Callable<String> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<String>> running = new ArrayList<>();
    for (Callable<String> step : List.of(one, other)) {
      running.add(
          people.submit(
              () -> {
                start.await();
                return step.call();
              }));
    }
    return List.of(running.get(0).get(), running.get(1).get());
  }
}
