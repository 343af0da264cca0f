package org.xianwu.platform.identity.app;

import java.util.Optional;
import java.util.regex.Pattern;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.identity.access.AccountBook;
import org.xianwu.platform.identity.domain.IdentityProblem;

/** What the name of an account may look like. */
final class AccountNames {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{2,39}");

  private AccountNames() {}

  /** Empty when the name is fit. */
  static Optional<Problem> broken(String name) {
    return FORM.matcher(AccountBook.normal(name)).matches()
        ? Optional.empty()
        : Optional.of(Problem.of(IdentityProblem.ACCOUNT_NAME_FORM));
  }
}
