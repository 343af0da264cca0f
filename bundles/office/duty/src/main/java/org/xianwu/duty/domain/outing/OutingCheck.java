package org.xianwu.duty.domain.outing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianwu.duty.domain.FormCheck;
import org.xianwu.duty.domain.FormFinding;
import org.xianwu.duty.domain.Span;
import org.xianwu.duty.domain.Staff;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.check.PhoneNumber;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.problem.ProblemCode;

/** Holds an outing against the rules (领导干部外出请示报告制度). */
public final class OutingCheck {

  private static final Duration WRITTEN_WITHIN = Duration.ofHours(24);

  private final OutingRules rules;
  private final WorkCalendar calendar;
  private final Staff staff;

  public OutingCheck(OutingRules rules, WorkCalendar calendar, Staff staff) {
    this.rules = rules;
    this.calendar = calendar;
    this.staff = staff;
  }

  /** Everything that is wrong or worth a thought. */
  public FormCheck check(OutingTerms terms, Circumstances around) {
    List<FormFinding> found = new ArrayList<>();
    what(terms, found);
    when(terms, around, found);
    acting(terms, around, found);
    terms.span().ifPresent(span -> clashes(terms, span, around, found));
    return new FormCheck(found);
  }

  /**
   * The last day on which it is asked for in time: so many working days before it begins, by the
   * working calendar.
   */
  public LocalDate due(LocalDate firstDay, int lead) {
    return lead == 0 ? firstDay : calendar.subtractWorkdays(firstDay, lead);
  }

  /**
   * Whether it is asked for too late (迟报). What is urgent is asked for by word first and in writing
   * within 24 hours.
   */
  public boolean late(OutingTerms terms, int lead, Instant asked) {
    if (terms.from().isEmpty()) {
      return false;
    }
    if (!terms.urgent().isBlank()) {
      return asked.isAfter(terms.from().get().plus(WRITTEN_WITHIN));
    }
    LocalDate day = LocalDate.ofInstant(asked, WorkCalendar.ZONE);
    return day.isAfter(due(terms.firstDay().orElseThrow(), lead));
  }

  private void what(OutingTerms terms, List<FormFinding> found) {
    if (!staff.serves(terms.personId())) {
      found.add(hard("personId", OutingProblem.PERSON));
    }
    if (terms.matter().isBlank()) {
      found.add(hard("matter", OutingProblem.MATTER));
    }
    if (terms.destination().isBlank()) {
      found.add(hard("destination", OutingProblem.DESTINATION));
    } else if (!rules.county().isEmpty() && terms.destination().contains(rules.county())) {
      found.add(
          FormFinding.hard(
              "destination", Problem.of(OutingProblem.IN_COUNTY).with("county", rules.county())));
    }
    if (PhoneNumber.find(terms.phone())
        .filter(number -> number.kind() != PhoneNumber.Kind.SERVICE)
        .isEmpty()) {
      found.add(
          FormFinding.hard("phone", Problem.of(OutingProblem.PHONE).with("value", terms.phone())));
    }
    boolean abroad = terms.reach() == Reach.ABROAD || terms.reason() == OutingReason.ABROAD;
    if (abroad && terms.abroadDocument().isBlank()) {
      found.add(hard("abroadDocument", OutingProblem.ABROAD));
    }
  }

  private void when(OutingTerms terms, Circumstances around, List<FormFinding> found) {
    Optional<Span> span = terms.span();
    if (span.isEmpty()) {
      found.add(hard("to", OutingProblem.TIME));
      return;
    }
    LocalDate first = terms.firstDay().orElseThrow();
    LocalDate last = terms.lastDay().orElseThrow();
    if (!calendar.known(first.getYear()) || !calendar.known(last.getYear())) {
      int year = calendar.known(first.getYear()) ? last.getYear() : first.getYear();
      found.add(FormFinding.soft("from", Problem.of(OutingProblem.NO_CALENDAR).with("year", year)));
    }
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days > rules.longest() && terms.leaveDocument().isBlank()) {
      found.add(
          FormFinding.hard(
              "leaveDocument",
              Problem.of(OutingProblem.LONG).with("days", days).with("most", rules.longest())));
    }
    if (!span.get().from().isAfter(around.now()) && terms.urgent().isBlank()) {
      found.add(
          FormFinding.hard(
              "from",
              Problem.of(OutingProblem.BEGUN)
                  .with("time", span.get().from().atZone(WorkCalendar.ZONE).toLocalDateTime())));
    } else if (late(terms, around.lead(), around.now())) {
      found.add(
          FormFinding.soft(
              "from",
              Problem.of(OutingProblem.LATE)
                  .with("days", around.lead())
                  .with("due", due(first, around.lead()))));
    }
  }

  private void acting(OutingTerms terms, Circumstances around, List<FormFinding> found) {
    if (terms.actingId() == 0) {
      if (around.postClass().leads()) {
        found.add(hard("actingId", OutingProblem.ACTING_MISSING));
      }
      return;
    }
    if (terms.actingId() == terms.personId()) {
      found.add(hard("actingId", OutingProblem.ACTING_SELF));
      return;
    }
    away(around, terms, terms.actingId())
        .ifPresent(
            other ->
                found.add(FormFinding.hard("actingId", about(OutingProblem.ACTING_AWAY, other))));
  }

  private void clashes(
      OutingTerms terms, Span span, Circumstances around, List<FormFinding> found) {
    for (Circumstances.Duty duty : around.shifts()) {
      found.add(
          FormFinding.hard(
              "from",
              Problem.of(OutingProblem.ON_DUTY)
                  .with("name", staff.name(terms.personId()))
                  .with("day", duty.shift().day())
                  .with("number", duty.roster())));
    }
    away(around, terms, terms.personId())
        .ifPresent(
            other ->
                found.add(
                    FormFinding.hard(
                        "from", Problem.of(OutingProblem.OVERLAPS).with("number", other.name()))));
    around.others().stream()
        .filter(other -> other.terms().actingId() == terms.personId())
        .filter(other -> overlaps(other, span))
        .findFirst()
        .ifPresent(
            other ->
                found.add(
                    FormFinding.hard(
                        "from",
                        about(OutingProblem.ACTS_MEANWHILE, other)
                            .with("other", staff.name(other.terms().personId())))));
    if (terms.statement().isBlank()) {
      around.counterparts().stream()
          .flatMap(person -> away(around, terms, person).stream())
          .findFirst()
          .ifPresent(
              other ->
                  found.add(FormFinding.hard("statement", about(OutingProblem.BOTH_AWAY, other))));
    }
  }

  private static Optional<Outing> away(Circumstances around, OutingTerms terms, long person) {
    return terms
        .span()
        .flatMap(
            span ->
                around.others().stream()
                    .filter(other -> other.terms().personId() == person)
                    .filter(other -> overlaps(other, span))
                    .findFirst());
  }

  private static boolean overlaps(Outing other, Span span) {
    return other.terms().span().filter(span::overlaps).isPresent();
  }

  private Problem about(OutingProblem code, Outing other) {
    return Problem.of(code)
        .with("name", staff.name(other.terms().personId()))
        .with("number", other.name());
  }

  private static FormFinding hard(String field, ProblemCode code) {
    return FormFinding.hard(field, Problem.of(code));
  }
}
