package org.xianwu.platform.identity.domain;

import java.util.Locale;
import java.util.Optional;
import org.xianwu.platform.api.problem.Problem;

/**
 * What a password must be like: long enough, three of four classes of characters, not the name of
 * the account.
 *
 * <p>Basis: GB/T 22239-2019 8.1.4.1.
 *
 * @param shortest characters
 */
public record PasswordRules(int shortest) {

  /** Longer ones would only cost time to hash. */
  public static final int LONGEST = 128;

  private static final int CLASSES = 3;

  public PasswordRules {
    if (shortest < 8) {
      throw new IllegalArgumentException("a password needs at least eight characters");
    }
  }

  /** The first rule that the password breaks, empty when it breaks none. */
  public Optional<Problem> broken(String password, String account) {
    int length = password.codePointCount(0, password.length());
    if (length < shortest || length > LONGEST) {
      return Optional.of(
          Problem.of(IdentityProblem.PASSWORD_TOO_SHORT)
              .with("min", shortest)
              .with("max", LONGEST));
    }
    if (classes(password) < CLASSES) {
      return Optional.of(Problem.of(IdentityProblem.PASSWORD_TOO_SIMPLE));
    }
    if (password.toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT))) {
      return Optional.of(Problem.of(IdentityProblem.PASSWORD_HAS_NAME));
    }
    return Optional.empty();
  }

  private static int classes(String password) {
    boolean lower = false;
    boolean upper = false;
    boolean digit = false;
    boolean other = false;
    for (int c : password.codePoints().toArray()) {
      if (Character.isLowerCase(c)) {
        lower = true;
      } else if (Character.isUpperCase(c)) {
        upper = true;
      } else if (Character.isDigit(c)) {
        digit = true;
      } else {
        other = true;
      }
    }
    return (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
  }
}
