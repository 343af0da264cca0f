package org.xianwu.platform.approval.domain;

import java.util.Locale;
import java.util.Optional;
import org.xianwu.platform.api.calendar.Term;

/** A time limit as two columns, 0 for none. */
final class Limits {

  private Limits() {}

  static int amount(Optional<Term> limit) {
    return limit.map(Term::amount).orElse(0);
  }

  static String unit(Optional<Term> limit) {
    return limit.map(Term::unit).orElse(Term.Unit.WORKDAY).name().toLowerCase(Locale.ROOT);
  }

  static Optional<Term> term(int amount, String unit) {
    return amount == 0
        ? Optional.empty()
        : Optional.of(Term.of(amount, Term.Unit.valueOf(unit.toUpperCase(Locale.ROOT))));
  }
}
