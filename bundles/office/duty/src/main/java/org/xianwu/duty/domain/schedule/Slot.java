package org.xianwu.duty.domain.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.xianwu.duty.domain.Span;

/**
 * One post of one shift that somebody has to fill.
 *
 * @param shift groups the posts of one shift
 * @param weight load in twentieths of an ordinary working day
 * @param restAfter time free after it, zero when none is due
 * @param firstFestivalDay whether a leader here has to be a main leader (首日主要领导带班)
 * @param fixedTo person whom somebody named by hand and who stays, 0 when open
 */
public record Slot(
    long shift,
    LocalDate day,
    Post post,
    Span span,
    DayClass dayClass,
    int weight,
    Duration restAfter,
    boolean firstFestivalDay,
    long fixedTo) {

  public Slot {
    Objects.requireNonNull(day);
    Objects.requireNonNull(post);
    Objects.requireNonNull(span);
    Objects.requireNonNull(dayClass);
    Objects.requireNonNull(restAfter);
  }

  /** The same post with a person who stays. */
  public Slot fixed(long person) {
    return new Slot(shift, day, post, span, dayClass, weight, restAfter, firstFestivalDay, person);
  }

  /** Whether one person cannot fill both: they run together, or the rest between is too short. */
  public boolean bars(Slot other) {
    if (shift == other.shift && post.goesWith(other.post)) {
      return false;
    }
    Slot earlier = span.from().isAfter(other.span.from()) ? other : this;
    Slot later = earlier == this ? other : this;
    return earlier.span.to().plus(earlier.restAfter).isAfter(later.span.from());
  }
}
