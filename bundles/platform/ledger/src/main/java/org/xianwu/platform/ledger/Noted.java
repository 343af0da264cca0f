package org.xianwu.platform.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Circumstances of an event in the form in which the change log keeps differences. */
final class Noted {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_QUERY = 500;

  private Noted() {}

  /** Names and values in turn. */
  static String of(Object... namesAndValues) {
    Map<String, List<Object>> pairs = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      pairs.put(namesAndValues[i].toString(), Arrays.asList(null, namesAndValues[i + 1]));
    }
    try {
      return JSON.writeValueAsString(pairs);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The filters of a list in one line. */
  static String query(Map<String, List<String>> query) {
    String line =
        query.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + String.join(",", entry.getValue()))
            .sorted()
            .collect(Collectors.joining("&"));
    return line.length() <= LONGEST_QUERY ? line : line.substring(0, LONGEST_QUERY) + "…";
  }
}
