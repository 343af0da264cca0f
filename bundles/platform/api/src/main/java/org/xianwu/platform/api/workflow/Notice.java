package org.xianwu.platform.api.workflow;

import java.util.Objects;
import java.util.Set;

/**
 * A message to some people.
 *
 * @param function code of the function that speaks
 * @param title at most 120 characters
 * @param body at most 1000 characters, may be empty
 * @param path where to look, may be empty
 * @param readers person ids
 */
public record Notice(
    String function, Urgency urgency, String title, String body, String path, Set<Long> readers) {

  public Notice {
    Objects.requireNonNull(function);
    Objects.requireNonNull(urgency);
    Objects.requireNonNull(title);
    Objects.requireNonNull(body);
    Objects.requireNonNull(path);
    readers = Set.copyOf(readers);
  }
}
