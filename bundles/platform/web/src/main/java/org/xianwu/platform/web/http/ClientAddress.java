package org.xianwu.platform.web.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Where a request really comes from; forwarding headers count only from trusted proxies. */
@Component(service = ClientAddress.class, configurationPid = WebSettings.PID)
public final class ClientAddress {

  private final Set<String> proxies;

  @Activate
  public ClientAddress(WebSettings settings) {
    this(addresses(settings.trustedProxies()));
  }

  /** A configuration file gives one text with commas, the configuration service several texts. */
  private static Set<String> addresses(String[] given) {
    return Arrays.stream(String.join(",", given).split(","))
        .map(String::trim)
        .filter(address -> !address.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** With the network addresses of the trusted proxies. */
  public ClientAddress(Set<String> proxies) {
    this.proxies = proxies;
  }

  /** The caller's network address. */
  public String of(HttpServletRequest request) {
    String direct = request.getRemoteAddr();
    String forwarded = proxies.contains(direct) ? request.getHeader("X-Forwarded-For") : null;
    if (forwarded == null || forwarded.isBlank()) {
      return direct;
    }
    // the last entry is the one our own proxy wrote, the ones before are the caller's word
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).trim();
    return last.length() > 45 ? direct : last;
  }

  /** Whether nobody on the way could read it: TLS, or it never left this machine. */
  public boolean confidential(HttpServletRequest request) {
    return encrypted(request) || loopback(of(request));
  }

  /** Whether the caller used TLS. */
  public boolean encrypted(HttpServletRequest request) {
    return request.isSecure()
        || proxies.contains(request.getRemoteAddr())
            && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }

  private static boolean loopback(String address) {
    // only literal addresses: a name would be looked up
    if (!address.matches("[0-9a-fA-F.:\\[\\]]+")) {
      return false;
    }
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unreadable) {
      return false;
    }
  }
}
