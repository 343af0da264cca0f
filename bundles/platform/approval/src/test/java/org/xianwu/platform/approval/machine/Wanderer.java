package org.xianwu.platform.approval.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.xianwu.platform.api.problem.Problem;

/** Takes steps by chance, over the whole vocabulary, sensible ones and others. */
public final class Wanderer {

  public static final long APPLICANT = 1;

  private final Random chance;

  public Wanderer(long seed) {
    chance = new Random(seed);
  }

  /** Stages of some people, now and then with the applicant among them. */
  public List<Stage> chain() {
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

  /** The next state, empty when the step was refused; anything but a refusal is a fault. */
  public Optional<Approval> step(Approval approval) {
    try {
      return Optional.of(taken(approval));
    } catch (Problem refused) {
      return Optional.empty();
    }
  }

  private Approval taken(Approval approval) {
    long stranger = 1L + chance.nextInt(12);
    return switch (approval.status()) {
      case WITH_APPLICANT -> withApplicant(approval, stranger);
      case SUSPENDED ->
          switch (chance.nextInt(8)) {
            case 0 -> approval.withdraw(APPLICANT);
            case 1 -> approval.cancel(stranger);
            default -> approval.resume();
          };
      case APPROVED -> approval.annul();
      case RUNNING -> running(approval, stranger);
      case CANCELLED, VOID -> approval.cancel(APPLICANT);
    };
  }

  private Approval withApplicant(Approval approval, long stranger) {
    return switch (chance.nextInt(30)) {
      case 0 -> approval.cancel(APPLICANT);
      case 1, 2, 3, 4 -> approval.resubmit(stranger);
      case 5, 6, 7, 8, 9 -> approval.resubmitAlong(APPLICANT, chain());
      default -> approval.resubmit(APPLICANT);
    };
  }

  private Approval running(Approval approval, long stranger) {
    List<Task> open = approval.openTasks();
    Task task = open.get(chance.nextInt(open.size()));
    long person = task.person();
    int number = task.number();
    return switch (chance.nextInt(13)) {
      case 0, 1, 2, 3 -> approval.agree(number, person, chance.nextInt(5) == 0 ? stranger : person);
      case 4, 5 ->
          approval.sendBack(number, person, person, target(approval), chance.nextBoolean());
      case 6 -> approval.transfer(number, person, person, stranger);
      case 7 -> approval.addBeside(number, person, person, stranger);
      case 8 -> approval.addBefore(number, person, person, "前加签", List.of(stranger));
      case 9 -> approval.addAfter(number, person, person, "后加签", List.of(stranger));
      case 10 -> approval.remove(number, task.addedBy() == 0 ? stranger : task.addedBy());
      case 11 -> chance.nextInt(10) == 0 ? approval.cancel(APPLICANT) : approval.suspend();
      default -> approval.withdraw(APPLICANT);
    };
  }

  private int target(Approval approval) {
    int choice = chance.nextInt(approval.stages().size() + 1);
    return choice == 0 ? Approval.APPLICANT : approval.stages().get(choice - 1).key();
  }
}
