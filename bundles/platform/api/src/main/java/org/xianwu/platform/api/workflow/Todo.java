package org.xianwu.platform.api.workflow;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.text.Label;

/**
 * Something that waits for a person.
 *
 * @param id stable, unique within the function
 * @param function code of the function that asks
 * @param kind what sort of matter, for example 排班确认
 * @param from who handed it over, may be empty
 * @param at since when
 * @param path where it is done, in the console of the function
 */
public record Todo(
    String id,
    String function,
    Urgency urgency,
    Label kind,
    Label title,
    String from,
    Instant at,
    Optional<Instant> due,
    String path) {

  public Todo {
    Objects.requireNonNull(id);
    Objects.requireNonNull(function);
    Objects.requireNonNull(urgency);
    Objects.requireNonNull(due);
  }
}
