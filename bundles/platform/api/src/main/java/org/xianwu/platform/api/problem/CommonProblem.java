package org.xianwu.platform.api.problem;

/** Refusals that every part of the suite shares. */
public enum CommonProblem implements ProblemCode {
  /** The request is not readable: broken JSON, wrong type, unknown field. */
  MALFORMED("request.malformed", 400),
  /** Some inputs are missing or out of bounds; the fields say which. */
  INVALID("request.invalid", 422),
  /** A required input is empty. */
  REQUIRED("request.required", 422),
  /** A text is longer than {@code max} characters. */
  TOO_LONG("request.too-long", 422),
  /** A number or a day lies outside {@code min} and {@code max}. */
  OUT_OF_RANGE("request.out-of-range", 422),
  /** A value is not among the choices. */
  UNKNOWN_CHOICE("request.unknown-choice", 422),
  /** A value has not the form that the field needs, for example a phone number. */
  BAD_FORMAT("request.bad-format", 422),
  /** A name that the endpoint does not know. */
  UNKNOWN_FIELD("request.unknown-field", 400),
  /** The record does not exist, or the caller may not know that it does. */
  NOT_FOUND("request.not-found", 404),
  /** A referenced record does not exist. */
  UNKNOWN_REFERENCE("request.unknown-reference", 422),
  /** Somebody else changed the record meanwhile; parameters: who, when. */
  STALE("ledger.stale", 412),
  /** The caller sent no version to compare with. */
  VERSION_REQUIRED("ledger.version-required", 428),
  /** The body is larger than the endpoint takes; parameter: limit. */
  TOO_LARGE("request.too-large", 413),
  /** The caller is not signed in, or the session ended. */
  SESSION_REQUIRED("session.required", 401),
  /** The caller lacks a permission; parameter: permission. */
  DENIED("access.denied", 403),
  /** A part of the suite is being replaced or has not started yet. */
  UNAVAILABLE("service.unavailable", 503),
  /** The disk or the database takes no more data. */
  STORAGE_FULL("store.full", 507),
  /** Something went wrong inside; the trace number leads to the log. */
  INTERNAL("service.internal", 500);

  private final String code;
  private final int status;

  CommonProblem(String code, int status) {
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
