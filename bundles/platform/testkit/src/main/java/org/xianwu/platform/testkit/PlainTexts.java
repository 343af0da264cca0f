package org.xianwu.platform.testkit;

import java.util.Map;
import java.util.Optional;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.web.ProblemTexts;

/** Keys and their parameters, enough to see what would be said. */
public final class PlainTexts implements Texts, ProblemTexts {

  @Override
  public Optional<String> find(Language language, String key, Map<String, ?> parameters) {
    return Optional.of(key + parameters);
  }

  @Override
  public Described describe(Problem problem) {
    return new Described(problem.code().code(), problem.getMessage(), "remedy", "");
  }
}
