package org.xianwu.platform.identity.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How Chinese characters are read, without tones; characters with several readings have them all.
 */
interface Pinyin {

  /** Readings of the character in lower case, empty when it has none. */
  List<String> readings(int character);

  /** Reads the table for the given characters only, so that it does not stay in memory. */
  static Pinyin of(Set<Integer> characters) {
    Map<Integer, List<String>> known = new HashMap<>();
    try (InputStream table = Pinyin.class.getResourceAsStream(PinyinTable.RESOURCE)) {
      if (table == null) {
        return character -> List.of();
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(table, StandardCharsets.US_ASCII));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        PinyinTable.read(line, characters, known);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return character -> known.getOrDefault(character, List.of());
  }

  /** Lines such as {@code 66FE (zeng1,ceng2)}. */
  final class PinyinTable {

    static final String RESOURCE = "/pinyindb/unicode_to_hanyu_pinyin.txt";

    private PinyinTable() {}

    static void read(String line, Set<Integer> wanted, Map<Integer, List<String>> known) {
      int space = line.indexOf(' ');
      if (space < 4 || line.contains("none")) {
        return;
      }
      int character = Integer.parseInt(line.substring(0, space), 16);
      if (wanted.contains(character)) {
        String[] readings = line.substring(space + 1).replaceAll("[()]", "").trim().split(",");
        known.put(
            character,
            Arrays.stream(readings)
                .map(reading -> reading.replaceAll("[0-9]", "").replace("u:", "v"))
                .distinct()
                .toList());
      }
    }
  }
}
