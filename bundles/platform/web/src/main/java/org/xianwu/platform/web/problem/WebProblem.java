package org.xianwu.platform.web.problem;

import org.xianwu.platform.api.problem.ProblemCode;

/** Refusals of the edge itself. */
public enum WebProblem implements ProblemCode {
  /** Nothing is published at the address. */
  UNKNOWN_ADDRESS("web.unknown-address", 404),
  METHOD_NOT_ALLOWED("web.method-not-allowed", 405),
  NOT_ACCEPTABLE("web.not-acceptable", 406),
  UNSUPPORTED_MEDIA_TYPE("web.unsupported-media-type", 415),
  /** Any other refusal of the protocol. */
  REFUSED("web.refused", 400),
  /** The text is no JSON; parameters: line, column. */
  BROKEN_JSON("web.broken-json", 400),
  /** The same field twice; parameter: field. */
  DUPLICATE_FIELD("web.duplicate-field", 400),
  /** A value has the wrong type; parameters: field, expected. */
  WRONG_TYPE("web.wrong-type", 400),
  /** A query parameter cannot be read; parameters: name, expected. */
  BAD_PARAMETER("web.bad-parameter", 400),
  /** An unsafe request without the token of its session. */
  FORGERY("web.forgery", 403),
  /** Account or secret of a platform is wrong. */
  BAD_CREDENTIALS("web.bad-credentials", 401),
  /** Credentials over a connection that others can read. */
  OPEN_CONNECTION("web.open-connection", 403),
  /** A signed request is too old or from the future. */
  STALE_SIGNATURE("web.stale-signature", 401),
  /** A signed request came a second time. */
  REPLAYED("web.replayed", 401),
  /** Too many failures with this account. */
  TOO_MANY_ATTEMPTS("web.too-many-attempts", 429),
  /** The Idempotency-Key has not the right form. */
  KEY_MALFORMED("web.key-malformed", 400),
  /** The Idempotency-Key came with another request before. */
  KEY_REUSED("web.key-reused", 422),
  /** The first request with this key is still running. */
  KEY_RUNNING("web.key-running", 409),
  /** The first request with this key was cut off; whether it took effect is not known. */
  KEY_UNKNOWN("web.key-unknown", 409);

  private final String code;
  private final int status;

  WebProblem(String code, int status) {
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
