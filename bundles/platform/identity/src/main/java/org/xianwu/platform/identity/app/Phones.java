package org.xianwu.platform.identity.app;

import org.xianwu.platform.api.check.PhoneNumber;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.identity.domain.IdentityProblem;

/** Checks the phone numbers of a form. */
final class Phones {

  private Phones() {}

  /** The number, an empty one unchanged; a wrong one is blamed on its field. */
  static String checked(String number, String field, Problem refused) {
    if (!number.isEmpty() && PhoneNumber.find(number).isEmpty()) {
      refused.field(field, IdentityProblem.PHONE);
    }
    return number;
  }
}
