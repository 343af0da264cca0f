package org.xianwu.platform.identity.domain;

import java.util.Collection;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.problem.Problem;

/**
 * Keeps the three administrators apart (三员分立): each is one person who holds that role and nothing
 * else.
 *
 * <p>Basis: GB/T 22239-2019 8.1.5.
 */
public final class Separation {

  private Separation() {}

  /**
   * Refuses a role that may not come to what the account has.
   *
   * @param held codes of the roles that the account has and will not lose today
   * @param portfolio whether the person has units in a portfolio
   * @param platform whether the account belongs to a platform
   * @throws Problem when an administrator would get anything else, or somebody with anything else
   *     would become administrator
   */
  public static void allowRole(
      String role, Collection<String> held, boolean portfolio, boolean platform) {
    if (Administrator.ofRole(role).isPresent()) {
      if (platform) {
        throw Problem.of(IdentityProblem.ADMINISTRATOR_PERSON);
      }
      if (portfolio) {
        throw Problem.of(IdentityProblem.ADMINISTRATOR_PORTFOLIO);
      }
      if (held.stream().anyMatch(other -> !other.equals(role))) {
        throw Problem.of(IdentityProblem.ADMINISTRATOR_ALONE);
      }
    } else if (administers(held)) {
      throw Problem.of(IdentityProblem.ADMINISTRATOR_ALONE);
    }
  }

  /** Refuses a portfolio for an administrator. */
  public static void allowPortfolio(Collection<String> held) {
    if (administers(held)) {
      throw Problem.of(IdentityProblem.ADMINISTRATOR_PORTFOLIO);
    }
  }

  /**
   * Refuses a permission that belongs to an administrator in any other role.
   *
   * @param administrative codes of the permissions of the three administrators
   */
  public static void allowPermission(String permission, Collection<String> administrative) {
    if (administrative.contains(permission)) {
      throw Problem.of(IdentityProblem.ADMINISTRATOR_PERMISSION).with("permission", permission);
    }
  }

  /** Whether one of the roles is an administrator's. */
  public static boolean administers(Collection<String> roles) {
    return roles.stream().anyMatch(role -> Administrator.ofRole(role).isPresent());
  }
}
