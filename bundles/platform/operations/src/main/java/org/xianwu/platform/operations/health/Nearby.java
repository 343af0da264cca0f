package org.xianwu.platform.operations.health;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;

/** Whether a request comes from this machine itself. */
public final class Nearby {

  private Nearby() {}

  /** A reverse proxy on this machine speaks for others and says so in a header. */
  public static boolean is(HttpServletRequest request) {
    boolean forwarded =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    return !forwarded && loopback(request.getRemoteAddr());
  }

  /** Whether it comes from this machine or one of the addresses. */
  public static boolean isOrFrom(HttpServletRequest request, Set<String> addresses) {
    return is(request) || addresses.contains(request.getRemoteAddr());
  }

  private static boolean loopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unreadable) {
      return false;
    }
  }
}
