package org.xianwu.platform.operations.app;

import java.util.List;
import org.xianwu.platform.api.text.Label;

/**
 * What an action would do, shown before it is done.
 *
 * @param allowed whether it can be done now
 * @param reason why not; empty texts when it can
 * @param steps in order
 * @param restarted bundles outside the function that would be restarted; any of them forbids it
 */
public record ActionPlan(
    String function,
    String action,
    boolean allowed,
    Label reason,
    List<Label> steps,
    List<String> restarted) {

  public ActionPlan {
    steps = List.copyOf(steps);
    restarted = List.copyOf(restarted);
  }
}
