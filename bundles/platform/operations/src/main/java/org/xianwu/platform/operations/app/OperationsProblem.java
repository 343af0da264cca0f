package org.xianwu.platform.operations.app;

import org.xianwu.platform.api.problem.ProblemCode;

/** Why the function manager refuses. */
public enum OperationsProblem implements ProblemCode {
  /** There is neither a package nor a running function of that code; parameter: function. */
  UNKNOWN_FUNCTION("operations.unknown-function", 404),
  /** The action makes no sense in the present state; parameters: function, action. */
  NOT_NOW("operations.not-now", 409),
  /** Others would be restarted; parameters: function, others. */
  OTHERS_AFFECTED("operations.others-affected", 409),
  /** The file is no package of a function; parameter: reason. */
  BAD_PACKAGE("operations.bad-package", 422);

  private final String code;
  private final int status;

  OperationsProblem(String code, int status) {
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
