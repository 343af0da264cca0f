package org.xianwu.platform.store.persistence;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.persistence.Embeddable;
import org.xianwu.platform.api.store.Entry;

/** Field to before and after, as the JSON that the change log keeps. */
final class Differences {

  /** Longer JSON does not fit into the column of the change log. */
  static final int LONGEST = 32_000;

  private static final String SECRET = "***";

  private final Map<String, Object[]> byField = new LinkedHashMap<>();

  void add(String field, Object before, Object after) {
    byField.put(field, new Object[] {before, after});
  }

  void addSecret(String field, Object before, Object after) {
    add(field, before == null ? null : SECRET, after == null ? null : SECRET);
  }

  /** Long texts are cut, all at the same length, until the whole fits. */
  String toJson() {
    int cut = 8_000;
    String json = json(cut);
    while (json.length() > LONGEST && cut > 1) {
      cut /= 2;
      json = json(cut);
    }
    return json.length() > LONGEST ? "{}" : json;
  }

  private String json(int cut) {
    StringBuilder out = new StringBuilder(256).append('{');
    byField.forEach(
        (field, values) -> {
          separate(out);
          quote(out, field, cut);
          out.append(":[");
          append(out, values[0], cut);
          out.append(',');
          append(out, values[1], cut);
          out.append(']');
        });
    return out.append('}').toString();
  }

  private static void append(StringBuilder out, Object value, int cut) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof Boolean || value instanceof Integer || value instanceof Short) {
      out.append(value);
    } else if (value instanceof BigDecimal amount) {
      out.append(amount.toPlainString());
    } else if (value instanceof Collection<?> many) {
      appendList(out, many, cut);
    } else if (value instanceof Entry entry) {
      quote(out, Long.toString(entry.id()), cut);
    } else if (value instanceof byte[] bytes) {
      quote(out, bytes.length + " B", cut);
    } else if (value.getClass().isAnnotationPresent(Embeddable.class)) {
      appendParts(out, value, cut);
    } else {
      quote(out, text(value), cut);
    }
  }

  private static String text(Object value) {
    if (value instanceof Timestamp moment) {
      return moment.toInstant().toString();
    }
    if (value instanceof Enum<?> choice) {
      return choice.name();
    }
    if (value instanceof java.util.Date day && !(value instanceof Date || value instanceof Time)) {
      return day.toInstant().toString();
    }
    return value.toString();
  }

  private static void appendList(StringBuilder out, Collection<?> many, int cut) {
    out.append('[');
    for (Object one : many) {
      separate(out);
      append(out, one, cut);
    }
    out.append(']');
  }

  private static void appendParts(StringBuilder out, Object embedded, int cut) {
    out.append('{');
    for (Field field : embedded.getClass().getDeclaredFields()) {
      boolean own =
          !Modifier.isStatic(field.getModifiers())
              && !Modifier.isTransient(field.getModifiers())
              && !field.getName().startsWith("pc");
      if (own) {
        separate(out);
        quote(out, field.getName(), cut);
        out.append(':');
        append(out, value(field, embedded), cut);
      }
    }
    out.append('}');
  }

  private static Object value(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void separate(StringBuilder out) {
    char last = out.charAt(out.length() - 1);
    if (last != '{' && last != '[') {
      out.append(',');
    }
  }

  private static void quote(StringBuilder out, String text, int cut) {
    int end = text.length();
    boolean shortened = end > cut;
    if (shortened) {
      end = Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
    }
    out.append('"');
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    if (shortened) {
      out.append('…');
    }
    out.append('"');
  }
}
