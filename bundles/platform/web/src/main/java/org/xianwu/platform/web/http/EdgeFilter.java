package org.xianwu.platform.web.http;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.xianwu.platform.web.problem.Trace;

/** The outermost filter: security headers, trace number, count, no TRACE, TLS ended before us. */
@Component(
    service = Filter.class,
    configurationPid = WebSettings.PID,
    property = {
      "osgi.http.whiteboard.filter.pattern=/*",
      "osgi.http.whiteboard.filter.name=xianwu-edge",
      "osgi.http.whiteboard.filter.asyncSupported:Boolean=true",
      "service.ranking:Integer=3000"
    })
@Designate(ocd = WebSettings.class)
public final class EdgeFilter implements Filter {

  /** Nothing inline, nothing from elsewhere, no frame around the suite but its own. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self';"
          + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'; object-src 'none'";

  private final RequestFigures figures;
  private final ClientAddress addresses;
  private final int strictTransportDays;

  @Activate
  public EdgeFilter(
      WebSettings settings, @Reference RequestFigures figures, @Reference ClientAddress addresses) {
    this(figures, addresses, settings.strictTransportDays());
  }

  public EdgeFilter(RequestFigures figures, ClientAddress addresses, int strictTransportDays) {
    this.figures = figures;
    this.addresses = addresses;
    this.strictTransportDays = strictTransportDays;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = BehindProxy.of((HttpServletRequest) request, addresses);
    HttpServletResponse answer = (HttpServletResponse) response;
    long begin = System.nanoTime();
    String path = asked.getRequestURI();
    addHeaders(asked, answer, path, Trace.begin());
    try {
      if (asked.getMethod().equals("TRACE")) {
        answer.setHeader("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        answer.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        return;
      }
      chain.doFilter(PlainTags.of(asked), response);
    } finally {
      Trace.end();
      figures.count(path, answer.getStatus(), System.nanoTime() - begin);
    }
  }

  private void addHeaders(
      HttpServletRequest asked, HttpServletResponse answer, String path, String trace) {
    answer.setHeader("X-Request-Id", trace);
    answer.setHeader("Content-Security-Policy", POLICY);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("X-Frame-Options", "SAMEORIGIN");
    answer.setHeader("Referrer-Policy", "same-origin");
    answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (!path.startsWith("/ui/")) {
      answer.setHeader("Cache-Control", "no-store");
    }
    if (strictTransportDays > 0 && addresses.encrypted(asked)) {
      answer.setHeader("Strict-Transport-Security", "max-age=" + strictTransportDays * 86400L);
    }
  }

  @Override
  public void init(FilterConfig config) {}

  @Override
  public void destroy() {}
}
