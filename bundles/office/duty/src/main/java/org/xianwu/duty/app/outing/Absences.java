package org.xianwu.duty.app.outing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.xianwu.duty.domain.PersonRuleKind;
import org.xianwu.duty.domain.PersonTerms;
import org.xianwu.duty.domain.outing.Outing;
import org.xianwu.duty.domain.outing.OutingTerms;
import org.xianwu.platform.api.calendar.WorkCalendar;

/** Outings that hold, as rosters look at them: nobody on an outing is on duty. */
public final class Absences {

  private Absences() {}

  /** What keeps some people from duty on days of the period. */
  public static List<PersonTerms> holding(
      EntityManager em, Collection<Long> people, LocalDate first, LocalDate last) {
    if (people.isEmpty()) {
      return List.of();
    }
    return OutingRows.holding(
            em,
            people,
            WorkCalendar.moment(first.atStartOfDay()),
            WorkCalendar.moment(last.plusDays(1).atStartOfDay()))
        .stream()
        .map(Absences::terms)
        .toList();
  }

  private static PersonTerms terms(Outing outing) {
    OutingTerms terms = outing.terms();
    return new PersonTerms(
        outing.personId(),
        PersonRuleKind.OUTING,
        0,
        terms.firstDay().orElseThrow(),
        Optional.of(terms.lastDay().orElseThrow()),
        0,
        0,
        outing.name(),
        "");
  }
}
