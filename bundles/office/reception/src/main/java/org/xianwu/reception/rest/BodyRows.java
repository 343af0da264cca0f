package org.xianwu.reception.rest;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.xianwu.platform.api.web.Inputs;

/** Reads the repeated rows of a body. */
final class BodyRows {

  private static final int MOST = 200;

  private BodyRows() {}

  /**
   * The rows; none when absent.
   *
   * @param read gets a row and where it stands, for example {@code meals[0].}
   */
  static <R, T> List<T> read(
      Inputs inputs, String name, List<R> rows, BiFunction<R, String, T> read) {
    if (rows == null) {
      return List.of();
    }
    inputs.number(name, rows.size(), 0, MOST);
    return IntStream.range(0, Math.min(rows.size(), MOST))
        .mapToObj(i -> read.apply(Inputs.given(rows.get(i)), name + "[" + i + "]."))
        .toList();
  }
}
