package org.xianwu.duty.domain.outing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.duty.domain.Span;
import org.xianwu.platform.api.calendar.WorkCalendar;

/**
 * Who goes where, when and why, as far as it is written.
 *
 * @param personId who goes, 0 while nobody is named
 * @param matter what for, in words
 * @param destination province and city
 * @param route may be empty
 * @param companions may be empty
 * @param phone under which the person is reached
 * @param actingId who leads the work meanwhile (主持工作的同志), 0 when nobody
 * @param leaveDocument approval of a leave of more than thirty days, or of an annual leave; may be
 *     empty
 * @param abroadDocument number of the approval to go abroad, may be empty
 * @param statement why both main leaders are away at once, may be empty
 * @param urgent why it could not be asked for in time, with the oral request; may be empty
 */
public record OutingTerms(
    long personId,
    OutingReason reason,
    String matter,
    Reach reach,
    String destination,
    String route,
    Optional<Instant> from,
    Optional<Instant> to,
    String companions,
    String phone,
    long actingId,
    String leaveDocument,
    String abroadDocument,
    String statement,
    String urgent) {

  public OutingTerms {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(reach);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
  }

  /** When the person is away; empty while the times are missing or end before they begin. */
  public Optional<Span> span() {
    return from.filter(begin -> to.filter(end -> end.isAfter(begin)).isPresent())
        .map(begin -> new Span(begin, to.get()));
  }

  /** The day on which it begins. */
  public Optional<LocalDate> firstDay() {
    return from.map(OutingTerms::day);
  }

  public Optional<LocalDate> lastDay() {
    return to.map(OutingTerms::day);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, WorkCalendar.ZONE);
  }
}
