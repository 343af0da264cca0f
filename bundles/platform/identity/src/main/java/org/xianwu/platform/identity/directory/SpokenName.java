package org.xianwu.platform.identity.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name that is found by any part of it, by its pinyin or by initials, also mixed: {@code 许青禾},
 * {@code xuqinghe}, {@code xqh}, {@code 许qh}.
 */
final class SpokenName {

  private final String name;
  private final List<List<String>> spellings;

  SpokenName(String name, Pinyin pinyin) {
    this.name = name;
    this.spellings = new ArrayList<>();
    for (int character : name.codePoints().toArray()) {
      List<String> ways = new ArrayList<>();
      ways.add(new String(Character.toChars(character)).toLowerCase(Locale.ROOT));
      ways.addAll(pinyin.readings(character));
      spellings.add(ways);
    }
  }

  /** First letters of the most common readings, for example {@code xqh}. */
  String initials() {
    StringBuilder letters = new StringBuilder();
    for (List<String> ways : spellings) {
      letters.append(ways.get(ways.size() > 1 ? 1 : 0).charAt(0));
    }
    return letters.toString();
  }

  boolean answersTo(String query) {
    String asked = query.toLowerCase(Locale.ROOT).replaceAll("[\\s']", "");
    return name.contains(asked) || spells(asked, 0, 0);
  }

  private boolean spells(String asked, int from, int character) {
    if (from == asked.length()) {
      return true;
    }
    if (character == spellings.size()) {
      return false;
    }
    for (String way : spellings.get(character)) {
      int most = Math.min(way.length(), asked.length() - from);
      for (int length = most; length > 0; length--) {
        if (asked.startsWith(way.substring(0, length), from)
            && spells(asked, from + length, character + 1)) {
          return true;
        }
      }
    }
    return false;
  }
}
