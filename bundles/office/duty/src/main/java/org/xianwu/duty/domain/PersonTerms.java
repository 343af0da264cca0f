package org.xianwu.duty.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.problem.Problem;

/**
 * What a rule about a person says.
 *
 * @param otherId with whom the person does not serve, 0 unless {@link PersonRuleKind#APART}
 * @param lastDay empty while it lasts
 * @param most shifts in a month, 0 unless {@link PersonRuleKind#MOST}
 * @param approverId who approved it, 0 when nobody had to
 * @param document number of the leave, outing or approval; may be empty
 * @param note may be empty
 */
public record PersonTerms(
    long personId,
    PersonRuleKind kind,
    long otherId,
    LocalDate firstDay,
    Optional<LocalDate> lastDay,
    int most,
    long approverId,
    String document,
    String note) {

  public PersonTerms {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(firstDay);
    Objects.requireNonNull(lastDay);
  }

  /**
   * Refuses what is incomplete.
   *
   * @throws Problem {@code duty.rule-incomplete} on the fields that are missing, {@code
   *     duty.rule-period}
   */
  public void require() {
    Problem missing = Problem.of(DutyProblem.RULE_INCOMPLETE);
    if (kind.exemption() && (approverId == 0 || approverId == personId)) {
      missing.field("approverId", Problem.of(DutyProblem.RULE_APPROVER));
    }
    if (kind == PersonRuleKind.APART && (otherId == 0 || otherId == personId)) {
      missing.field("otherId", Problem.of(DutyProblem.RULE_OTHER));
    }
    if (kind == PersonRuleKind.MOST && most <= 0) {
      missing.field("most", Problem.of(DutyProblem.RULE_MOST));
    }
    if (kind == PersonRuleKind.OUTING && document.isBlank()) {
      missing.field("document", Problem.of(DutyProblem.RULE_DOCUMENT));
    }
    if (lastDay.filter(last -> last.isBefore(firstDay)).isPresent()) {
      missing.field("lastDay", Problem.of(DutyProblem.RULE_PERIOD));
    }
    missing.throwIfAnyField();
  }

  /** Whether it keeps the person from a time. */
  public boolean bars(Span span) {
    return kind.keepsAway() && time(span).filter(span::overlaps).isPresent();
  }

  /** Its time as far as another one reaches; empty when they do not meet. */
  private Optional<Span> time(Span near) {
    LocalDate end = lastDay.orElse(LocalDate.of(9999, 12, 30)).plusDays(1);
    Span whole = Span.between(firstDay.atStartOfDay(), end.atStartOfDay());
    return whole.overlaps(near) ? Optional.of(whole.sharedPart(near)) : Optional.empty();
  }

  /** Its time within some days. */
  public Optional<Span> within(LocalDate first, LocalDate last) {
    return time(Span.between(first.atStartOfDay(), last.plusDays(1).atStartOfDay()));
  }
}
