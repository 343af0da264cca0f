package org.xianwu.platform.paperwork.template;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A place in a template: {@code {{name}}} for a text, {@code {{list.name}}} in a table row that is
 * repeated, {@code {{@name}}} for a picture, {@code {{#if name}}} and {@code {{/if}}} as paragraphs
 * of their own around what may be left out.
 */
final class Place {

  static final Pattern FORM =
      Pattern.compile("\\{\\{\\s*([#/@]?)\\s*(?:if\\s+)?([\\p{L}\\p{N}_.]*)\\s*\\}\\}");

  /** Kinds of places by the sign in front. */
  static final String PICTURE = "@";

  static final String OPEN = "#";
  static final String CLOSE = "/";

  private Place() {}

  /** The value under a dotted name, null when there is none. */
  static Object value(Map<String, Object> data, String name) {
    Object here = data;
    for (String part : name.split("\\.")) {
      if (!(here instanceof Map<?, ?> map)) {
        return null;
      }
      here = map.get(part);
    }
    return here;
  }

  /** Whether a condition on the value holds. */
  static boolean holds(Object value) {
    return value != null
        && !Boolean.FALSE.equals(value)
        && !"".equals(value)
        && !(value instanceof Collection<?> collection && collection.isEmpty());
  }
}
