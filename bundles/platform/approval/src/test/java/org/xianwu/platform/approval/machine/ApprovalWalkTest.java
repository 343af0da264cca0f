package org.xianwu.platform.approval.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.problem.Problem;

/** Wherever chance leads a case, somebody is asked, or it is over. */
class ApprovalWalkTest {

  private static final long APPLICANT = 1;
  private static final int CASES = 2_000;
  private static final int STEPS = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void no_task_is_ever_lost(long seed) {
    Random chance = new Random(seed);
    int taken = 0;
    for (int i = 0; i < CASES; i++) {
      Approval approval = Approval.submit(APPLICANT, chain(chance));
      List<Approval> way = new ArrayList<>(List.of(approval));
      for (int step = 0; step < STEPS && !approval.status().over(); step++) {
        Approval now = approval;
        Approval next = tried(() -> step(now, chance));
        if (next != null) {
          taken++;
          approval = next;
          way.add(next);
        }
        assertThat(approval.sound()).as("after %s", way).isTrue();
      }
      assertThat(ends(approval)).as("from %s", way).isTrue();
    }
    assertThat(taken).isGreaterThan(CASES);
  }

  /** From wherever the walk stopped, plain agreeing leads to the end. */
  private static boolean ends(Approval from) {
    Approval approval = from.status() == Status.SUSPENDED ? from.resume() : from;
    for (int step = 0; step < 2_000 && !approval.status().over(); step++) {
      if (approval.status() == Status.WITH_APPLICANT) {
        approval = approval.resubmit(APPLICANT);
      } else {
        Task task = approval.openTasks().get(0);
        approval = approval.agree(task.number(), task.person(), task.person());
      }
      assertThat(approval.sound()).isTrue();
    }
    return approval.status().over();
  }

  private static List<Stage> chain(Random chance) {
    List<Stage> chain = new ArrayList<>();
    for (int key = 1; key <= 1 + chance.nextInt(4); key++) {
      List<Long> people = new ArrayList<>();
      for (int person = 0; person <= chance.nextInt(4); person++) {
        people.add(2L + chance.nextInt(6));
      }
      if (chance.nextInt(4) == 0) {
        people.add(APPLICANT);
      }
      Together together = Together.values()[chance.nextInt(3)];
      chain.add(Stage.of(key, "阶段" + key, together, people.stream().distinct().toList()));
    }
    return chain;
  }

  private static Approval step(Approval approval, Random chance) {
    long stranger = 1L + chance.nextInt(12);
    if (approval.status() == Status.WITH_APPLICANT) {
      return chance.nextInt(30) == 0
          ? approval.cancel(APPLICANT)
          : approval.resubmit(chance.nextInt(4) == 0 ? stranger : APPLICANT);
    }
    if (approval.status() == Status.SUSPENDED) {
      return chance.nextBoolean() ? approval.resume() : approval.withdraw(APPLICANT);
    }
    List<Task> open = approval.openTasks();
    Task task = open.get(chance.nextInt(open.size()));
    long person = task.person();
    int number = task.number();
    return switch (chance.nextInt(12)) {
      case 0, 1, 2, 3 -> approval.agree(number, person, chance.nextInt(5) == 0 ? stranger : person);
      case 4, 5 ->
          approval.sendBack(number, person, person, target(approval, chance), chance.nextBoolean());
      case 6 -> approval.transfer(number, person, person, stranger);
      case 7 -> approval.addBeside(number, person, person, stranger);
      case 8 -> approval.addBefore(number, person, person, "前加签", List.of(stranger));
      case 9 -> approval.addAfter(number, person, person, "后加签", List.of(stranger));
      case 10 -> approval.remove(number, task.addedBy() == 0 ? stranger : task.addedBy());
      default -> chance.nextInt(4) == 0 ? approval.suspend() : approval.withdraw(APPLICANT);
    };
  }

  private static int target(Approval approval, Random chance) {
    int choice = chance.nextInt(approval.stages().size() + 1);
    return choice == 0 ? Approval.APPLICANT : approval.stages().get(choice - 1).key();
  }

  /** A refusal is a step that was not taken; anything else is a fault. */
  private static Approval tried(Supplier<Approval> step) {
    try {
      return step.get();
    } catch (Problem refused) {
      return null;
    }
  }
}
