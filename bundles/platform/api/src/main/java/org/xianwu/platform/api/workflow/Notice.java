package org.xianwu.platform.api.workflow;

import java.util.Objects;
import java.util.Set;
import org.xianwu.platform.api.text.Label;

/**
 * A message to some people, each of whom reads it in the own language.
 *
 * @param function code of the function that speaks
 * @param title at most 120 characters in either language
 * @param body at most 1000 characters in either language, may be empty
 * @param path where to look, may be empty
 * @param readers person ids
 */
public record Notice(
    String function, Urgency urgency, Label title, Label body, String path, Set<Long> readers) {

  public Notice {
    Objects.requireNonNull(function);
    Objects.requireNonNull(urgency);
    Objects.requireNonNull(title);
    Objects.requireNonNull(body);
    Objects.requireNonNull(path);
    readers = Set.copyOf(readers);
  }
}
