package org.xianwu.platform.approval.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Ids of people as one column: they are read with their row and never searched for. */
final class People {

  private People() {}

  static String text(List<Long> people) {
    return people.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  static List<Long> list(String text) {
    return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
  }
}
