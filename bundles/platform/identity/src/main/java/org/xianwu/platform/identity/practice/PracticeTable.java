package org.xianwu.platform.identity.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small table among the resources: cells behind semicolons, remarks behind a hash. */
final class PracticeTable {

  private PracticeTable() {}

  /** The rows, each with exactly so many cells. */
  static List<String[]> read(String name, int cells) {
    try (InputStream table = PracticeTable.class.getResourceAsStream("/practice/" + name)) {
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(";", cells))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
