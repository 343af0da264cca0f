package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.xianwu.platform.testkit.FakeWorkCalendar;

/** Holds plans against all rules, for tests: the letter is there and verified, money is left. */
final class VisitDesk {

  static final long CLERK = 1;
  static final long VERIFIER = 2;
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final List<Letter> letters = new ArrayList<>();
  private final List<Visit.Neighbour> neighbours = new ArrayList<>();
  private Optional<BudgetStanding> budget = budget("300000.00", "0.00");
  private LocalDate today = TODAY;

  static VisitDesk withLetter() {
    return new VisitDesk().letter(letter(50, LetterKind.LETTER, "青农函〔2026〕7号", 40));
  }

  static VisitDesk withoutLetter() {
    return new VisitDesk();
  }

  static Letter letter(long id, LetterKind kind, String number, int persons) {
    Letter letter = new Letter(id, 11, CLERK, text(kind, number, "青梧市农业农村局", persons));
    letter.verify(VERIFIER, Instant.parse("2026-11-18T02:00:00Z"));
    return letter;
  }

  static LetterText text(LetterKind kind, String number, String sender, int persons) {
    LocalDate date = LocalDate.of(2026, 11, 16);
    return new LetterText(
        kind,
        number,
        sender,
        date,
        date.plusDays(1),
        "考察粮食生产",
        "11月24日上午到达，当日返程",
        true,
        "联络员",
        "",
        IntStream.rangeClosed(1, persons)
            .mapToObj(i -> new LetterPerson(Plans.guestName(i), "干部", ""))
            .toList());
  }

  VisitDesk letter(Letter letter) {
    letters.add(letter);
    return this;
  }

  VisitDesk neighbour(Visit.Neighbour other) {
    neighbours.add(other);
    return this;
  }

  VisitDesk left(String total, String used) {
    budget = budget(total, used);
    return this;
  }

  VisitDesk withoutBudget() {
    budget = Optional.empty();
    return this;
  }

  VisitDesk today(String day) {
    today = LocalDate.parse(day);
    return this;
  }

  CheckResult check(Plans plans) {
    return new OrderCheck(ReceptionRules.usual(), new CountyStandards(), new FakeWorkCalendar())
        .check(
            new Visit(
                0,
                plans.plan(),
                letters,
                neighbours,
                Set.of("望溪县委办公室", "县委办"),
                Set.of("望溪县委办公室", "县委办", "县财政局"),
                budget,
                today));
  }

  /** The violations as {@code field code}. */
  List<String> violations(Plans plans) {
    return said(check(plans).violations());
  }

  /** The warnings as {@code field code}. */
  List<String> warnings(Plans plans) {
    return said(check(plans).warnings());
  }

  private static List<String> said(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                (finding.field() + " " + finding.problem().code().code()).replace("reception.", ""))
        .toList();
  }

  private static Optional<BudgetStanding> budget(String total, String used) {
    return Optional.of(new BudgetStanding(new BigDecimal(total), new BigDecimal(used)));
  }
}
