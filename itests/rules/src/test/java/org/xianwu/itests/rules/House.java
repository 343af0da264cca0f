package org.xianwu.itests.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The tree as the rules read it: bundles, their sources and their class files. */
final class House {

  static final Path ROOT = root();

  private House() {}

  /** Folders of all bundles of the platform. */
  static List<Path> platformBundles() {
    return bundlesIn(ROOT.resolve("bundles/platform"));
  }

  /** Folders of all office functions, without their {@code -api} bundles. */
  static List<Path> functions() {
    return bundlesIn(ROOT.resolve("bundles/office")).stream()
        .filter(folder -> !noun(folder).endsWith("-api"))
        .toList();
  }

  static List<Path> bundles() {
    return Stream.concat(
            platformBundles().stream(), bundlesIn(ROOT.resolve("bundles/office")).stream())
        .toList();
  }

  static String noun(Path folder) {
    return folder.getFileName().toString();
  }

  /** Java sources below {@code src/main} of all bundles. */
  static List<Path> mainSources() {
    return bundles().stream()
        .flatMap(folder -> files(folder.resolve("src/main/java"), name -> name.endsWith(".java")))
        .toList();
  }

  /** Java sources below {@code src/test} of all bundles and of the integration tests. */
  static List<Path> testSources() {
    Stream<Path> bundleTests =
        bundles().stream()
            .flatMap(
                folder -> files(folder.resolve("src/test/java"), name -> name.endsWith(".java")));
    Stream<Path> itests =
        files(ROOT.resolve("itests"), name -> name.endsWith(".java"))
            .filter(file -> !file.toString().contains("/target/"));
    return Stream.concat(bundleTests, itests).toList();
  }

  /** TypeScript and Vue sources of all consoles. */
  static List<Path> consoleSources() {
    return bundles().stream()
        .flatMap(
            folder ->
                files(
                    folder.resolve("console"),
                    name -> name.endsWith(".ts") || name.endsWith(".vue")))
        .filter(file -> !file.toString().contains("/node_modules/"))
        .filter(file -> !file.toString().contains("/dist/"))
        .toList();
  }

  /** Class files of all bundles. */
  static JavaClasses classes() {
    return Classes.ALL;
  }

  static List<Path> classFolders() {
    return bundles().stream()
        .map(folder -> folder.resolve("target/classes"))
        .filter(Files::isDirectory)
        .toList();
  }

  static Stream<Path> files(Path folder, Predicate<String> name) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(Files::isRegularFile)
          .filter(file -> name.test(file.getFileName().toString()))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(Path file) {
    return read(file).lines().toList();
  }

  /** The path as people name it in a failure. */
  static String named(Path file) {
    return ROOT.relativize(file).toString();
  }

  private static List<Path> bundlesIn(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(child -> Files.exists(child.resolve("pom.xml"))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("bundles/platform"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** Read once for all rules. */
  private static final class Classes {
    static final JavaClasses ALL = new ClassFileImporter().importPaths(classFolders());
  }
}
