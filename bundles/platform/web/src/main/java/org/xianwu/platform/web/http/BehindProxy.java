package org.xianwu.platform.web.http;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * A request that reached a trusted proxy over TLS. Whoever asks it learns the address that the
 * browser asked, so that cookies are marked secure and new records are named by it.
 */
final class BehindProxy extends HttpServletRequestWrapper {

  private static final String SCHEME = "https";
  private static final int PLAIN_PORT = 80;
  private static final int TLS_PORT = 443;

  private BehindProxy(HttpServletRequest request) {
    super(request);
  }

  static HttpServletRequest of(HttpServletRequest request, ClientAddress addresses) {
    return !request.isSecure() && addresses.encrypted(request) ? new BehindProxy(request) : request;
  }

  @Override
  public boolean isSecure() {
    return true;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  /** The server takes its plain port for a host that names none. */
  @Override
  public int getServerPort() {
    int port = super.getServerPort();
    return port == PLAIN_PORT ? TLS_PORT : port;
  }

  @Override
  public StringBuffer getRequestURL() {
    StringBuffer url = new StringBuffer(SCHEME).append("://").append(getServerName());
    int port = getServerPort();
    if (port != TLS_PORT) {
      url.append(':').append(port);
    }
    return url.append(getRequestURI());
  }
}
