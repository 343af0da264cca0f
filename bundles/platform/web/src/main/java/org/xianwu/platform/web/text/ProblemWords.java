package org.xianwu.platform.web.text;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.web.ProblemTexts;

/** Looks up what a problem says to a person. */
@Component(service = ProblemTexts.class)
public final class ProblemWords implements ProblemTexts {

  private final Texts texts;
  private final CallerContext callers;

  @Activate
  public ProblemWords(@Reference Texts texts, @Reference CallerContext callers) {
    this.texts = texts;
    this.callers = callers;
  }

  @Override
  public Described describe(Problem problem) {
    return describe(texts, problem, callers.current().language());
  }

  /** The problem in a language; a text that is missing shows as the problem's code. */
  public static Described describe(Texts texts, Problem problem, Language language) {
    Map<String, Object> parameters = problem.parameters();
    String code = problem.code().code();
    String key = "problem." + code;
    return new Described(
        code,
        texts.find(language, key, parameters).orElse(code),
        texts.find(language, key + ".remedy", parameters).orElse(""),
        texts.find(language, key + ".basis", parameters).orElse(""));
  }
}
