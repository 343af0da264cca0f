package org.xianwu.platform.web.problem;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.web.ProblemTexts.Described;
import org.xianwu.platform.web.text.ProblemWords;

/**
 * A problem as a REST caller reads it.
 *
 * @param traceId leads to the log
 * @param fields message for each blamed input
 */
public record ProblemDocument(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String remedy,
    String basis,
    String traceId,
    Map<String, String> fields) {

  /** Media type of problems. */
  public static final String TYPE = "application/problem+json";

  // only records of this bundle are written, so no foreign class stays in its caches
  private static final JsonMapper WRITER = JsonMapper.builder().build();

  /** The problem in words. */
  public static ProblemDocument of(Texts texts, Problem problem, Language language) {
    Described words = ProblemWords.describe(texts, problem, language);
    Map<String, String> fields = new LinkedHashMap<>();
    problem
        .fields()
        .forEach(
            (field, reason) ->
                fields.put(field, ProblemWords.describe(texts, reason, language).title()));
    return new ProblemDocument(
        "urn:xianwu:problem:" + words.code(),
        words.title(),
        problem.code().status(),
        "",
        words.code(),
        words.remedy(),
        words.basis(),
        Trace.current(),
        fields);
  }

  /** The document as JSON in UTF-8. */
  public byte[] bytes() {
    try {
      return WRITER.writeValueAsBytes(this);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Answers a request that never reached an endpoint. */
  public static void answer(
      HttpServletResponse response, Texts texts, Problem problem, Language language)
      throws IOException {
    ProblemDocument document = of(texts, problem, language);
    byte[] body = document.bytes();
    response.setStatus(document.status());
    response.setContentType(TYPE);
    response.setContentLength(body.length);
    response.setHeader("Content-Language", language.locale().toLanguageTag());
    if (document.status() == CommonProblem.UNAVAILABLE.status()) {
      response.setHeader("Retry-After", "1");
    }
    response.getOutputStream().write(body);
    response.flushBuffer();
  }
}
