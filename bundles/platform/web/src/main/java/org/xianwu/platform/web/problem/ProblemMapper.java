package org.xianwu.platform.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.validation.ConstraintViolationException;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.FullDisk;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;

/** The one place where anything that is thrown becomes an answer. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
  private static final Map<Integer, WebProblem> OF_PROTOCOL =
      Map.of(
          404, WebProblem.UNKNOWN_ADDRESS,
          405, WebProblem.METHOD_NOT_ALLOWED,
          406, WebProblem.NOT_ACCEPTABLE,
          415, WebProblem.UNSUPPORTED_MEDIA_TYPE);

  private final Texts texts;
  private final CallerContext callers;
  private final Consumer<Problem> refusals;

  /** With a witness that hears of every refusal. */
  public ProblemMapper(Texts texts, CallerContext callers, Consumer<Problem> refusals) {
    this.texts = texts;
    this.callers = callers;
    this.refusals = refusals;
  }

  @Override
  public Response toResponse(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof WebApplicationException protocol) {
        return ofProtocol(protocol);
      }
      Optional<Problem> expected = expected(cause);
      if (expected.isPresent()) {
        refusals.accept(expected.get());
        return answer(expected.get()).build();
      }
    }
    if (FullDisk.behind(thrown)) {
      return answer(Problem.of(CommonProblem.STORAGE_FULL)).build();
    }
    LOG.error("incident {}", Trace.current(), thrown);
    return answer(Problem.of(CommonProblem.INTERNAL)).build();
  }

  private static Optional<Problem> expected(Throwable cause) {
    if (cause instanceof Problem problem) {
      return Optional.of(problem);
    }
    if (cause instanceof BodyTooLarge large) {
      return Optional.of(large.problem());
    }
    if (cause instanceof ConstraintViolationException violations) {
      return Optional.of(Violations.of(violations));
    }
    return cause instanceof JsonProcessingException json
        ? JsonComplaint.about(json)
        : Optional.empty();
  }

  private Response ofProtocol(WebApplicationException failure) {
    Response given = failure.getResponse();
    int status = given.getStatus();
    if (given.hasEntity() || status < 400) {
      return given;
    }
    // a refusal that was thrown while a body or a parameter was read arrives wrapped
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      Optional<Problem> expected = expected(cause);
      if (expected.isPresent()) {
        return answer(expected.get()).build();
      }
    }
    if (status >= 500) {
      LOG.error("incident {}", Trace.current(), failure);
      return answer(Problem.of(CommonProblem.INTERNAL)).build();
    }
    Problem problem =
        Problem.of(
            status == 400
                ? CommonProblem.MALFORMED
                : OF_PROTOCOL.getOrDefault(status, WebProblem.REFUSED));
    Response.ResponseBuilder answer = answer(problem).status(status);
    String allowed = given.getHeaderString(HttpHeaders.ALLOW);
    return (allowed == null ? answer : answer.header(HttpHeaders.ALLOW, allowed)).build();
  }

  private Response.ResponseBuilder answer(Problem problem) {
    Language language = callers.current().language();
    ProblemDocument document = ProblemDocument.of(texts, problem, language);
    Response.ResponseBuilder answer =
        Response.status(document.status())
            .type(ProblemDocument.TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
            .entity(document.bytes());
    return document.status() == CommonProblem.UNAVAILABLE.status()
        ? answer.header("Retry-After", "1")
        : answer;
  }
}
