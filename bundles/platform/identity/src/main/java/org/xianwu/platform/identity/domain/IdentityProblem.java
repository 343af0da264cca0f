package org.xianwu.platform.identity.domain;

import org.xianwu.platform.api.problem.ProblemCode;

/** What the rules of identity refuse. */
public enum IdentityProblem implements ProblemCode {
  /** Account or password is wrong; which of them is not said. */
  WRONG_CREDENTIALS("session.wrong-credentials", 401),
  /** Too many failures; parameter: minutes. */
  LOCKED("session.locked", 423),
  /** The password was right too long ago, or is another by now. */
  FACTOR_EXPIRED("session.factor-expired", 401),
  /** The one-time or recovery code is wrong or was used; which of them is not said. */
  WRONG_CODE("session.wrong-code", 422),
  /** The set-up was done already, or practice mode needs none. */
  SETUP_DONE("session.setup-done", 409),
  /** The one-time code of the set-up is wrong. */
  SETUP_CODE("session.setup-code", 422),
  /** The three administrators must be three people, one for each role. */
  THREE_PEOPLE("session.three-people", 422),
  PASSWORD_TOO_SHORT("identity.password-too-short", 422),
  PASSWORD_TOO_SIMPLE("identity.password-too-simple", 422),
  PASSWORD_HAS_NAME("identity.password-has-name", 422),
  PASSWORD_USED_BEFORE("identity.password-used-before", 422),
  PASSWORD_WRONG("identity.password-wrong", 422),
  CODE_TAKEN("identity.code-taken", 422),
  ACCOUNT_NAME_TAKEN("identity.account-name-taken", 422),
  ACCOUNT_NAME_FORM("identity.account-name-form", 422),
  /** One person, one account. */
  PERSON_HAS_ACCOUNT("identity.person-has-account", 422),
  PERSON_LEFT("identity.person-left", 422),
  PERSON_NEEDED("identity.person-needed", 422),
  CREDIT_CODE("identity.credit-code", 422),
  PHONE("identity.phone", 422),
  UNIT_CYCLE("identity.unit-cycle", 422),
  UNIT_IN_USE("identity.unit-in-use", 422),
  NAME_ORDER("identity.name-order", 422),
  NAME_IN_FUTURE("identity.name-in-future", 422),
  END_BEFORE_START("identity.end-before-start", 422),
  DEPARTMENT_OF_OTHER_UNIT("identity.department-of-other-unit", 422),
  /** An administrator may hold no other role. */
  ADMINISTRATOR_ALONE("identity.administrator-alone", 409),
  /** An administrator may have no portfolio. */
  ADMINISTRATOR_PORTFOLIO("identity.administrator-portfolio", 409),
  /** A platform cannot be an administrator. */
  ADMINISTRATOR_PERSON("identity.administrator-person", 409),
  /** A permission of an administrator in a business role, or the other way round. */
  ADMINISTRATOR_PERMISSION("identity.administrator-permission", 409),
  /** The last of its kind cannot go. */
  LAST_ADMINISTRATOR("identity.last-administrator", 409),
  /** The password of an administrator is not reset by another administrator. */
  ADMINISTRATOR_RESET("identity.administrator-reset", 409),
  /** Who becomes administrator must have chosen the password alone. */
  ADMINISTRATOR_PASSWORD("identity.administrator-password", 409),
  ROLE_FIXED("identity.role-fixed", 409),
  ROLE_CODE("identity.role-code", 422),
  SCOPE_TOO_WIDE("identity.scope-too-wide", 422),
  UNKNOWN_PERMISSION("identity.unknown-permission", 422),
  /** What was shown to be scanned is too old. */
  ENROLMENT_EXPIRED("identity.enrolment-expired", 409),
  /** Whoever must have a second factor cannot do without, only change it. */
  FACTOR_REQUIRED("identity.factor-required", 409),
  /** There is no second factor. */
  NO_FACTOR("identity.no-factor", 409),
  /** Nobody grants rights to oneself, disables oneself or resets the own password this way. */
  OWN_ACCOUNT("identity.own-account", 409);

  private final String code;
  private final int status;

  IdentityProblem(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
