package org.xianwu.platform.identity.rest;

import java.util.Arrays;
import java.util.Locale;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

/** Data scopes as JSON names them. */
final class Scopes {

  private Scopes() {}

  static String code(DataScope scope) {
    return scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The scope, an unknown one is blamed on the permission it was given for. */
  static DataScope read(String permission, String code) {
    return Arrays.stream(DataScope.values())
        .filter(scope -> code(scope).equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(CommonProblem.INVALID).field(permission, CommonProblem.UNKNOWN_CHOICE));
  }
}
