package org.xianwu.platform.approval.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.problem.Problem;

/** Wherever chance leads a case, somebody is asked, or it is over. */
class ApprovalWalkTest {

  private static final int CASES = 2_000;
  private static final int STEPS = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void no_task_is_ever_lost(long seed) {
    Wanderer wanderer = new Wanderer(seed);
    int taken = 0;
    for (int i = 0; i < CASES; i++) {
      Optional<Approval> submitted = submitted(wanderer);
      if (submitted.isEmpty()) {
        continue;
      }
      Approval approval = submitted.get();
      List<Approval> way = new ArrayList<>(List.of(approval));
      for (int step = 0; step < STEPS; step++) {
        Optional<Approval> next = wanderer.step(approval);
        if (next.isPresent()) {
          taken++;
          approval = next.get();
          way.add(approval);
        }
        assertThat(approval.sound()).as("after %s", way).isTrue();
      }
      assertThat(ends(approval)).as("from %s", way).isTrue();
    }
    assertThat(taken).isGreaterThan(CASES);
  }

  /** A stage of the applicant alone is refused before anybody is asked. */
  private static Optional<Approval> submitted(Wanderer wanderer) {
    try {
      return Optional.of(Approval.submit(Wanderer.APPLICANT, wanderer.chain()));
    } catch (Problem nobodyElse) {
      assertThat(nobodyElse.code()).isEqualTo(ApprovalProblem.NOBODY_ELSE);
      return Optional.empty();
    }
  }

  /** From wherever the walk stopped, plain agreeing leads to the end. */
  private static boolean ends(Approval from) {
    Approval approval = from.status() == Status.SUSPENDED ? from.resume() : from;
    for (int step = 0; step < 2_000 && !approval.status().over(); step++) {
      if (approval.status() == Status.WITH_APPLICANT) {
        approval = approval.resubmit(Wanderer.APPLICANT);
      } else {
        Task task = approval.openTasks().get(0);
        approval = approval.agree(task.number(), task.person(), task.person());
      }
      assertThat(approval.sound()).isTrue();
    }
    return approval.status().over();
  }
}
