package org.xianwu.duty.domain.schedule;

import java.util.Objects;
import org.xianwu.duty.domain.Span;

/**
 * Time in which somebody cannot serve: leave, outing, training, exemption, a shift elsewhere.
 *
 * @param why named to the clerk, for example the number of the outing; never empty
 */
public record Absence(long person, Span span, String why) {

  public Absence {
    Objects.requireNonNull(span);
    if (why.isBlank()) {
      throw new IllegalArgumentException("an absence has a reason");
    }
  }
}
