package org.xianwu.duty.domain.handover;

import java.time.Instant;
import java.util.Objects;
import org.xianwu.duty.domain.Shift;
import org.xianwu.platform.api.problem.Problem;

/**
 * One shift relieving another.
 *
 * @param from the outgoing shift
 * @param to the incoming shift
 */
public record Change(Shift from, Shift to) {

  public Change {
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
  }

  /** When the incoming shift begins. */
  public Instant at() {
    return to.span().from();
  }

  /**
   * Refuses whoever may not sign for the outgoing side.
   *
   * @throws Problem {@code duty.handover-not-serving}
   */
  public void requireOutgoing(long person, String name) {
    if (!from.assignment().crew().contains(person)) {
      throw Problem.of(HandoverProblem.NOT_SERVING).with("name", name).with("day", from.day());
    }
  }

  /**
   * Refuses whoever may not sign for the incoming side. Whoever serves on alone relieves himself.
   *
   * @throws Problem {@code duty.handover-not-serving}, {@code duty.handover-same-person}
   */
  public void requireIncoming(long person, String name, long outgoing) {
    if (!to.assignment().crew().contains(person)) {
      throw Problem.of(HandoverProblem.NOT_SERVING).with("name", name).with("day", to.day());
    }
    if (person == outgoing && to.assignment().crew().size() > 1) {
      throw Problem.of(HandoverProblem.SAME_PERSON);
    }
  }
}
