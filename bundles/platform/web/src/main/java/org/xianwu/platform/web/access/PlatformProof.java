package org.xianwu.platform.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.xianwu.platform.api.access.Authentication;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.web.http.ClientAddress;
import org.xianwu.platform.web.problem.WebProblem;

/** Checks what a higher-level platform proves itself with: a secret under TLS, or a signature. */
final class PlatformProof {

  private static final long WINDOW_SECONDS = 300;
  private static final String BASIC = "Basic ";

  private final Authentication accounts;
  private final ClientAddress addresses;
  private final Refusals refusals;
  private final Clock clock;
  private final Nonces nonces = new Nonces();
  private final Attempts attempts = new Attempts();

  PlatformProof(Authentication accounts, ClientAddress addresses, Refusals refusals, Clock clock) {
    this.accounts = accounts;
    this.addresses = addresses;
    this.refusals = refusals;
    this.clock = clock;
  }

  /** Whether the header is meant for this check. */
  static boolean answers(String authorization) {
    return authorization != null && (authorization.startsWith(BASIC) || signed(authorization));
  }

  /** Whether the check needs the whole body. */
  static boolean signed(String authorization) {
    return authorization.startsWith(RequestSignature.SCHEME + " ");
  }

  /** The platform that sent its secret. */
  Caller bySecret(HttpServletRequest request, Language language) {
    if (!addresses.confidential(request)) {
      throw Problem.of(WebProblem.OPEN_CONNECTION);
    }
    String[] pair = credentials(request.getHeader("Authorization"));
    patient(pair[0]);
    byte[] given = pair[1].getBytes(StandardCharsets.UTF_8);
    boolean right =
        accounts
            .platformSecret(pair[0])
            .map(secret -> MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given))
            .orElse(false);
    if (!right) {
      throw failed(pair[0], request);
    }
    return caller(pair[0], request, language);
  }

  /** The platform that signed the request. */
  Caller bySignature(HttpServletRequest request, byte[] bodyDigest, Language language) {
    RequestSignature signature =
        RequestSignature.read(request.getHeader("Authorization"))
            .orElseThrow(() -> Problem.of(WebProblem.BAD_CREDENTIALS));
    patient(signature.account());
    long now = now();
    if (Math.abs(now - signature.time()) > WINDOW_SECONDS) {
      throw Problem.of(WebProblem.STALE_SIGNATURE);
    }
    String query = request.getQueryString();
    String target = request.getRequestURI() + (query == null ? "" : "?" + query);
    Optional<String> secret = accounts.platformSecret(signature.account());
    boolean right =
        secret
            .map(key -> signature.signs(key, request.getMethod(), target, bodyDigest))
            .orElse(false);
    if (!right) {
      throw failed(signature.account(), request);
    }
    // only after the signature: a stranger must not use up the nonces of others
    if (!nonces.take(signature.account(), signature.nonce(), now)) {
      throw Problem.of(WebProblem.REPLAYED);
    }
    return caller(signature.account(), request, language);
  }

  private Caller caller(String account, HttpServletRequest request, Language language) {
    attempts.succeeded(account);
    return accounts
        .platform(account, addresses.of(request), language)
        .orElseThrow(() -> Problem.of(WebProblem.BAD_CREDENTIALS));
  }

  private void patient(String account) {
    if (attempts.exhausted(account, now())) {
      throw Problem.of(WebProblem.TOO_MANY_ATTEMPTS);
    }
  }

  private Problem failed(String account, HttpServletRequest request) {
    attempts.failed(account, now());
    refusals.noteFailedProof(account, request.getMethod() + " " + request.getRequestURI());
    return Problem.of(WebProblem.BAD_CREDENTIALS);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private static String[] credentials(String header) {
    try {
      byte[] pair = Base64.getDecoder().decode(header.substring(BASIC.length()).trim());
      String text = new String(pair, StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      if (colon > 0) {
        return new String[] {text.substring(0, colon), text.substring(colon + 1)};
      }
    } catch (IllegalArgumentException unreadable) {
      throw Problem.of(WebProblem.BAD_CREDENTIALS);
    }
    throw Problem.of(WebProblem.BAD_CREDENTIALS);
  }
}
