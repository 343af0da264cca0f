import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fails a build in which fewer tests ran than the module promises, or in which one was skipped: a
 * test class that is no longer found, or a missing browser, must not look like a success.
 *
 * <p>Run as a single source file: {@code java LeastTests.java <build folder> <least> <packaging>
 * <selection...>}. A build that deselects tests on purpose (any selection that is neither empty,
 * {@code false} nor an unset placeholder) is not counted.
 */
final class LeastTests {
  private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>", Pattern.DOTALL);
  private static final Pattern COUNT = Pattern.compile("\\b(tests|skipped)=\"(\\d+)\"");

  private LeastTests() {}

  public static void main(String[] args) throws IOException {
    int least = Integer.parseInt(args[1]);
    List<String> selection = List.of(args).subList(3, args.length);
    if (args[2].equals("pom") || selection.stream().anyMatch(LeastTests::deselects)) {
      return;
    }
    int run = 0;
    int skipped = 0;
    for (String folder : List.of("surefire-reports", "failsafe-reports")) {
      for (Path report : reports(Path.of(args[0], folder))) {
        Matcher suite = SUITE.matcher(Files.readString(report));
        if (suite.find()) {
          Matcher count = COUNT.matcher(suite.group());
          while (count.find()) {
            int value = Integer.parseInt(count.group(2));
            run += count.group(1).equals("tests") ? value : -value;
            skipped += count.group(1).equals("tests") ? 0 : value;
          }
        }
      }
    }
    if (run < least || skipped > 0) {
      System.err.printf("%d tests ran, at least %d must; %d were skipped%n", run, least, skipped);
      System.exit(1);
    }
    System.out.printf("%d tests ran, at least %d must%n", run, least);
  }

  private static boolean deselects(String choice) {
    return !choice.isBlank() && !choice.equals("false") && !choice.startsWith("${");
  }

  private static List<Path> reports(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml")).toList();
    }
  }
}
