package org.xianwu.platform.ledger;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.web.ProblemTexts;

/** The texts of this bundle, and the one of the trial ledger. */
public final class PlainTexts implements Texts, ProblemTexts {

  private final Map<Language, Properties> byLanguage = new EnumMap<>(Language.class);

  public PlainTexts() {
    for (Language language : Language.values()) {
      String name = "/text/ledger_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
      Properties texts = new Properties();
      try (Reader reader =
          new InputStreamReader(
              PlainTexts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
        texts.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      texts.put("field.trial.visit.guide", language == Language.ZH ? "向导" : "Guide");
      byLanguage.put(language, texts);
    }
  }

  Properties all(Language language) {
    return byLanguage.get(language);
  }

  @Override
  public Optional<String> find(Language language, String key, Map<String, ?> parameters) {
    String text = byLanguage.get(language).getProperty(key);
    if (text == null) {
      return Optional.empty();
    }
    for (Map.Entry<String, ?> parameter : parameters.entrySet()) {
      text = text.replace("{" + parameter.getKey() + "}", String.valueOf(parameter.getValue()));
    }
    return Optional.of(text);
  }

  @Override
  public Described describe(Problem problem) {
    String key = "problem." + problem.code().code();
    Map<String, Object> parameters = problem.parameters();
    return new Described(
        problem.code().code(),
        find(Language.ZH, key, parameters).orElse(problem.code().code()),
        find(Language.ZH, key + ".remedy", parameters).orElse(""),
        "");
  }
}
