package org.xianwu.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Small files, no empty words, no silent catch-alls. */
class CleanlinessTest {

  private static final int LONGEST_MAIN = 400;
  private static final int LONGEST_TEST = 600;
  private static final Pattern EMPTY_NAMES =
      Pattern.compile(".*(Util|Utils|Manager|Impl|Helper)\\.java");
  private static final Pattern CATCH_ALL =
      Pattern.compile("catch \\((final )?(Exception|Throwable) \\w+\\)(?!.*//)");
  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TODO|FIXME|XXX)\\b|[Nn]ot (yet )?implemented");
  private static final Pattern WILDCARD = Pattern.compile("^import .*\\*;$");

  @Test
  void no_file_is_longer_than_a_reader_bears() {
    List<String> tooLong = new ArrayList<>();
    House.mainSources().forEach(file -> measure(file, LONGEST_MAIN, tooLong));
    House.consoleSources().forEach(file -> measure(file, LONGEST_MAIN, tooLong));
    House.testSources().forEach(file -> measure(file, LONGEST_TEST, tooLong));
    assertThat(tooLong).isEmpty();
  }

  @Test
  void names_explain_themselves() {
    assertThat(
            House.mainSources().stream()
                .filter(file -> EMPTY_NAMES.matcher(House.noun(file)).matches())
                .map(House::named))
        .isEmpty();
  }

  @Test
  void whoever_catches_everything_says_why() {
    assertThat(found(House.mainSources(), CATCH_ALL)).isEmpty();
  }

  @Test
  void nothing_is_left_half_done() {
    assertThat(found(House.mainSources(), UNFINISHED)).isEmpty();
    assertThat(found(House.consoleSources(), UNFINISHED)).isEmpty();
  }

  @Test
  void imports_are_named_one_by_one() {
    assertThat(found(House.mainSources(), WILDCARD)).isEmpty();
  }

  private static void measure(Path file, int longest, List<String> tooLong) {
    int lines = House.lines(file).size();
    if (lines > longest) {
      tooLong.add(House.named(file) + " has " + lines + " lines");
    }
  }

  private static List<String> found(List<Path> files, Pattern pattern) {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      List<String> lines = House.lines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (pattern.matcher(lines.get(i)).find()) {
          found.add(House.named(file) + ":" + (i + 1) + " " + lines.get(i).trim());
        }
      }
    }
    return found;
  }
}
