package org.xianwu.platform.web.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Language;

/** Fills the {@code {name}} places of a text. */
final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private Template() {}

  static String fill(String text, Map<String, ?> parameters, Language language) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    Matcher places = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (places.find()) {
      Object value = parameters.get(places.group(1));
      places.appendReplacement(
          filled, Matcher.quoteReplacement(value == null ? "—" : inWords(value, language)));
    }
    return places.appendTail(filled).toString();
  }

  private static String inWords(Object value, Language language) {
    if (value instanceof Label label) {
      return label.in(language);
    }
    return value instanceof Instant instant ? MINUTE.format(instant) : value.toString();
  }
}
