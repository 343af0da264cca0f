package org.xianwu.platform.web.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.WriterInterceptor;
import javax.ws.rs.ext.WriterInterceptorContext;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.web.problem.WebProblem;

/**
 * A creation that a caller repeats because the first answer was lost gets that answer again.
 *
 * <p>Only successes are kept: after a refusal the same key serves the corrected request.
 */
@Priority(Priorities.USER)
public final class IdempotencyFilter
    implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

  private static final String HEADER = "Idempotency-Key";
  private static final String CLAIM = IdempotencyFilter.class.getName();
  private static final String FORM = "[A-Za-z0-9._:-]{8,100}";

  private final KeptAnswers answers;
  private final CallerContext callers;

  /** A key that belongs to the running request. */
  private static final class Claim {

    private final String principal;
    private final String key;
    private int status;
    private String location = "";

    private Claim(String principal, String key) {
      this.principal = principal;
      this.key = key;
    }
  }

  public IdempotencyFilter(KeptAnswers answers, CallerContext callers) {
    this.answers = answers;
    this.callers = callers;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString(HEADER);
    Caller caller = callers.current();
    boolean creation = request.getMethod().equals("POST") && json(request.getMediaType());
    if (key == null || !creation || !caller.signedIn()) {
      return;
    }
    if (!key.matches(FORM)) {
      throw Problem.of(WebProblem.KEY_MALFORMED);
    }
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    String digest = digest(request.getUriInfo().getRequestUri().getRawPath(), body);
    String principal = caller.kind() + ":" + caller.accountId();
    try {
      Optional<KeptAnswers.Known> known = answers.claim(principal, key, digest);
      if (known.isEmpty()) {
        request.setProperty(CLAIM, new Claim(principal, key));
      } else {
        request.abortWith(again(known.get(), digest));
      }
    } catch (SQLException failure) {
      throw new IOException("cannot look up the key", failure);
    }
  }

  private static Response again(KeptAnswers.Known known, String digest) {
    if (known.answer().isEmpty() && known.cutOff()) {
      throw Problem.of(WebProblem.KEY_UNKNOWN);
    }
    if (!known.digest().isEmpty() && !known.digest().equals(digest)) {
      throw Problem.of(WebProblem.KEY_REUSED);
    }
    KeptAnswers.Answer answer =
        known.answer().orElseThrow(() -> Problem.of(WebProblem.KEY_RUNNING));
    Response.ResponseBuilder again =
        Response.status(answer.status()).header("Idempotency-Replayed", "true");
    if (answer.type() != null && !answer.type().isEmpty()) {
      again.type(answer.type()).entity(answer.body().getBytes(StandardCharsets.UTF_8));
    }
    if (answer.location() != null && !answer.location().isEmpty()) {
      again.header(HttpHeaders.LOCATION, answer.location());
    }
    return again.build();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Claim claim = (Claim) request.getProperty(CLAIM);
    if (claim == null) {
      return;
    }
    if (response.getStatus() >= 300) {
      request.removeProperty(CLAIM);
      answers.release(claim.principal, claim.key);
      return;
    }
    claim.status = response.getStatus();
    Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
    claim.location = location == null ? "" : location.toString();
    if (!response.hasEntity()) {
      request.removeProperty(CLAIM);
      answers.keep(
          claim.principal, claim.key, new KeptAnswers.Answer(claim.status, "", claim.location, ""));
    }
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    Claim claim = (Claim) context.getProperty(CLAIM);
    if (claim == null || claim.status == 0) {
      context.proceed();
      return;
    }
    OutputStream out = context.getOutputStream();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    context.setOutputStream(written);
    context.proceed();
    context.setOutputStream(out);
    String body = written.toString(StandardCharsets.UTF_8);
    String type = String.valueOf(context.getMediaType());
    answers.keep(
        claim.principal,
        claim.key,
        new KeptAnswers.Answer(claim.status, type, claim.location, body));
    out.write(written.toByteArray());
  }

  private static boolean json(MediaType type) {
    return type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
  }

  private static String digest(String path, byte[] body) {
    SM3Digest sum = new SM3Digest();
    byte[] head = (path + "\n").getBytes(StandardCharsets.UTF_8);
    sum.update(head, 0, head.length);
    sum.update(body, 0, body.length);
    byte[] digest = new byte[sum.getDigestSize()];
    sum.doFinal(digest, 0);
    return HexFormat.of().formatHex(digest);
  }
}
