package org.xianwu.platform.api.text;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The texts of all running bundles ({@code text/<noun>_zh.properties}, {@code _en}); they come and
 * go with the bundle that carries the header {@code Xianwu-Text}.
 */
@ProviderType
public interface Texts {

  /** The text with its {@code {name}} places filled, empty when no bundle has the key. */
  Optional<String> find(Language language, String key, Map<String, ?> parameters);

  /** As {@link #find}, but the key itself when there is no text. */
  default String get(Language language, String key, Map<String, ?> parameters) {
    return find(language, key, parameters).orElse(key);
  }

  /**
   * The text in both languages, for what is kept and read by several people.
   *
   * @param parameters a {@link Label} among them is said in the language of the text
   */
  default Label label(String key, Map<String, ?> parameters) {
    return Label.of(get(Language.ZH, key, parameters), get(Language.EN, key, parameters));
  }
}
