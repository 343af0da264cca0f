package org.xianwu.platform.approval.machine;

import java.util.List;
import java.util.stream.IntStream;

/** Which agreements hold now: those that nobody would be asked for again. */
public final class Agreements {

  private final Approval approval;

  public Agreements(Approval approval) {
    this.approval = approval;
  }

  /** Tasks that were agreed to and still count, in the order of the way. */
  public List<Task> holding() {
    List<Stage> stages = approval.stages();
    return IntStream.rangeClosed(0, reach())
        .mapToObj(stages::get)
        .flatMap(stage -> agreed(stage.key()).stream())
        .toList();
  }

  /**
   * The last stage whose decisions are not taken anew: here, or where a way straight back leads.
   */
  private int reach() {
    int here = place(approval.at());
    return approval.detours().stream().mapToInt(way -> place(way.to())).reduce(here, Math::max);
  }

  private int place(int key) {
    return key == Approval.APPLICANT ? -1 : approval.stages().indexOf(approval.stage(key));
  }

  private List<Task> agreed(int stage) {
    List<Task> asked = approval.tasks().stream().filter(task -> task.stage() == stage).toList();
    int since = asked.stream().mapToInt(Task::since).max().orElse(0);
    return asked.stream()
        .filter(task -> task.round() >= since && task.state() == Task.State.AGREED)
        .toList();
  }
}
