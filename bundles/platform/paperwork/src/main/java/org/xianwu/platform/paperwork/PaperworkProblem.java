package org.xianwu.platform.paperwork;

import org.xianwu.platform.api.problem.ProblemCode;

/** Why paperwork is refused. */
public enum PaperworkProblem implements ProblemCode {
  /** Not a .docx, or larger than any form. */
  NO_WORD_FILE("no-word-file", 422),
  /** A condition is opened and not closed; parameter: place. */
  CONDITION_OPEN("condition-open", 422),
  /** The template uses what cannot be printed faithfully; parameters: feature, place. */
  UNSUPPORTED("unsupported", 422),
  /** The template asks for data that the form does not have; parameter: places. */
  UNKNOWN_PLACE("unknown-place", 422),
  /** A template cannot be used; parameter: count; a field for each {@link #TEMPLATE_FINDING}. */
  TEMPLATE_REFUSED("template-refused", 422),
  /** One reason why a template cannot be used; parameters: what, place, near, remedy. */
  TEMPLATE_FINDING("template-finding", 422),
  /** A template is larger than any form; parameter: most. */
  TEMPLATE_LARGE("template-large", 413),
  /** The county has this template already; parameter: version. */
  TEMPLATE_SAME("template-same", 409),
  /** The version prints already; parameter: version. */
  TEMPLATE_ACTIVE("template-active", 409),
  /** A number is cancelled with a reason; parameter: number. */
  NUMBER_REASON("number-reason", 422),
  /** The number was cancelled before; parameter: number. */
  NUMBER_CANCELLED("number-cancelled", 409),
  /** No function that is running prints this form; parameter: form. */
  FORM_UNKNOWN("form-unknown", 404),
  /** As many are printing as the machine can bear. */
  BUSY("busy", 503),
  /** There is no TrueType font at all. */
  NO_FONT("no-font", 503);

  private final String code;
  private final int status;

  PaperworkProblem(String name, int status) {
    this.code = "paperwork." + name;
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
