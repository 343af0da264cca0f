package org.xianwu.reception.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words that an item must not contain, and compounds in which they are harmless: 酒 is found in
 * 接待用酒, not in 酒店住宿.
 */
public record Words(List<String> forbidden, List<String> harmless) {

  public Words {
    forbidden = List.copyOf(forbidden);
    harmless = List.copyOf(harmless);
  }

  /** Words with nothing harmless about them. */
  public static Words of(String... forbidden) {
    return new Words(List.of(forbidden), List.of());
  }

  /** The first forbidden word in the text. */
  public Optional<String> in(String text) {
    String rest = text;
    for (String compound : harmless) {
      rest = rest.replace(compound, "\n");
    }
    String looked = rest;
    return forbidden.stream().filter(looked::contains).findFirst();
  }

  /** These words and more. */
  Words with(List<String> moreForbidden, List<String> moreHarmless) {
    return new Words(
        Stream.concat(forbidden.stream(), moreForbidden.stream()).toList(),
        Stream.concat(harmless.stream(), moreHarmless.stream()).toList());
  }
}
