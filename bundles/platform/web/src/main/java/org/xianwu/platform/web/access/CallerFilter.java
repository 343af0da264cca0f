package org.xianwu.platform.web.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Authentication;
import org.xianwu.platform.api.access.Authentication.OpenSession;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.web.http.ClientAddress;
import org.xianwu.platform.web.problem.ProblemDocument;
import org.xianwu.platform.web.problem.WebProblem;

/** Finds out who calls, by session cookie or platform account, before anything else looks. */
@Component(
    service = Filter.class,
    property = {
      "osgi.http.whiteboard.filter.pattern=/api/*",
      "osgi.http.whiteboard.filter.name=xianwu-caller",
      "osgi.http.whiteboard.filter.asyncSupported:Boolean=true",
      "service.ranking:Integer=1000"
    })
public final class CallerFilter implements Filter {

  /** Name of the session cookie. */
  public static final String COOKIE = "XIANWU_SESSION";

  private static final String CSRF = "X-CSRF-Token";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  // signing in makes a new session, so the old one has nothing to protect
  private static final Set<String> SIGN_IN = Set.of("/api/session", "/api/session/second-factor");

  private final Authentication accounts;
  private final CallerContext callers;
  private final ClientAddress addresses;
  private final Texts texts;
  private final PlatformProof platforms;

  @Activate
  public CallerFilter(
      @Reference Authentication accounts,
      @Reference CallerContext callers,
      @Reference ClientAddress addresses,
      @Reference Texts texts,
      @Reference Refusals refusals,
      @Reference Clock clock) {
    this.accounts = accounts;
    this.callers = callers;
    this.addresses = addresses;
    this.texts = texts;
    this.platforms = new PlatformProof(accounts, addresses, refusals, clock);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    Language language = Language.ofHeader(asked.getHeader("Accept-Language"));
    String authorization = asked.getHeader("Authorization");
    try {
      if (!PlatformProof.answers(authorization)) {
        as(bySession(asked, language), asked, response, chain);
      } else if (PlatformProof.signed(authorization)) {
        try (KeptBody kept = new KeptBody(asked)) {
          as(platforms.bySignature(asked, kept.digest(), language), kept, response, chain);
        }
      } else {
        as(platforms.bySecret(asked, language), asked, response, chain);
      }
    } catch (Problem refused) {
      ProblemDocument.answer((HttpServletResponse) response, texts, refused, language);
    }
  }

  private Caller bySession(HttpServletRequest request, Language language) {
    String address = addresses.of(request);
    Optional<OpenSession> session =
        token(request).flatMap(token -> accounts.session(token, address, language));
    if (session.isEmpty()) {
      return Caller.anonymous(address, language);
    }
    boolean guarded = !SAFE.contains(request.getMethod()) && !signingIn(request);
    if (guarded && !same(session.get().csrfToken(), request.getHeader(CSRF))) {
      throw Problem.of(WebProblem.FORGERY);
    }
    return session.get().caller();
  }

  private static boolean signingIn(HttpServletRequest request) {
    return request.getMethod().equals("POST") && SIGN_IN.contains(request.getRequestURI());
  }

  private static boolean same(String expected, String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> token(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty()) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private void as(
      Caller caller, HttpServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      callers.as(
          caller,
          () -> {
            try {
              chain.doFilter(request, response);
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            } catch (ServletException failure) {
              throw new Refused(failure);
            }
            return null;
          });
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    } catch (Refused failure) {
      throw failure.cause;
    }
  }

  /** Carries a checked exception through the caller's context. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ServletException cause;

    private Refused(ServletException cause) {
      super(cause);
      this.cause = cause;
    }
  }

  @Override
  public void init(FilterConfig config) {}

  @Override
  public void destroy() {}
}
