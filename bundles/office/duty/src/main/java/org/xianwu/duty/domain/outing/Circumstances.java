package org.xianwu.duty.domain.outing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.xianwu.duty.domain.Shift;

/**
 * What stands around an outing.
 *
 * @param postClass of the person
 * @param lead working days before which it is to be asked for
 * @param others outings that hold, or are being decided, within the same time, of anybody
 * @param counterparts main leaders of the same place
 * @param shifts published shifts that name the person within the time
 * @param now when it is asked for
 */
public record Circumstances(
    PostClass postClass,
    int lead,
    List<Outing> others,
    List<Long> counterparts,
    List<Duty> shifts,
    Instant now) {

  public Circumstances {
    Objects.requireNonNull(postClass);
    others = List.copyOf(others);
    counterparts = List.copyOf(counterparts);
    shifts = List.copyOf(shifts);
    Objects.requireNonNull(now);
  }

  /** A shift and the number of its roster. */
  public record Duty(Shift shift, String roster) {}
}
