package org.xianwu.platform.identity.rest;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

/**
 * The cookie that carries a session: no script reads it, no foreign page sends it, and it travels
 * over TLS alone when it came over TLS.
 */
final class SessionCookie {

  static final String NAME = "XIANWU_SESSION";

  private SessionCookie() {}

  static String of(String token, UriInfo uri) {
    return cookie(token, uri, "");
  }

  /** The answer that takes the cookie away. */
  static Response gone(UriInfo uri) {
    return Response.noContent()
        .header(HttpHeaders.SET_COOKIE, cookie("", uri, "; Max-Age=0"))
        .build();
  }

  private static String cookie(String value, UriInfo uri, String age) {
    boolean secure = "https".equals(uri.getRequestUri().getScheme());
    return NAME
        + "="
        + value
        + "; Path=/; HttpOnly; SameSite=Strict"
        + (secure ? "; Secure" : "")
        + age;
  }
}
