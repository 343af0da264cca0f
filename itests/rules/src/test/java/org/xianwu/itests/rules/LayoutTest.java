package org.xianwu.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Someone who has read one function has read them all. */
class LayoutTest {

  private static final Set<String> ROOMS =
      Set.of(
          "domain",
          "app",
          "ledger",
          "rest",
          "soap",
          "figures",
          "forms",
          "config",
          "practice",
          "shell");

  static Stream<Path> functions() {
    return House.functions().stream();
  }

  @Test
  void the_top_level_holds_what_the_readme_names_and_nothing_else() throws Exception {
    try (Stream<Path> children = Files.list(House.ROOT)) {
      Set<String> names = new TreeSet<>();
      children
          .map(child -> child.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !name.equals("target") && !name.equals("run"))
          .forEach(names::add);
      assertThat(names)
          .containsExactly("README.md", "bundles", "distribution", "features", "itests", "pom.xml");
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_has_only_the_rooms_that_all_functions_have(Path function) throws Exception {
    Path home = function.resolve("src/main/java/org/xianwu/" + House.noun(function));
    assertThat(home.resolve("package-info.java")).exists();
    try (Stream<Path> children = Files.list(home)) {
      assertThat(children.filter(Files::isDirectory).map(House::noun)).isSubsetOf(ROOMS);
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_explains_itself_under_the_same_five_headings(Path function) {
    assertThat(House.lines(function.resolve("README.md")).stream().filter(l -> l.startsWith("## ")))
        .containsExactly("## Purpose", "## Words", "## Rules", "## Interfaces", "## Limits");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void the_pom_of_a_function_says_only_what_is_special_about_it(Path function) {
    assertThat(House.lines(function.resolve("pom.xml"))).hasSizeLessThan(40);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_bears_one_noun_everywhere(Path function) {
    String noun = House.noun(function);
    assertThat(House.read(function.resolve("pom.xml")))
        .contains("<artifactId>xianwu-" + noun + "</artifactId>");
    assertThat(House.read(function.resolve("src/main/feature/feature.xml")))
        .contains("<feature name=\"xianwu-" + noun + "\"");
    assertThat(function.resolve("src/main/resources/db/" + noun + "/changelog.xml")).exists();
    assertThat(function.resolve("src/main/resources/text/" + noun + "_zh.properties")).exists();
    assertThat(function.resolve("src/main/resources/text/" + noun + "_en.properties")).exists();
    assertThat(House.read(function.resolve("console/console.json")))
        .containsPattern("\"id\"\\s*:\\s*\"" + noun + "\"");
  }

  static Stream<Path> bundles() {
    return House.bundles().stream();
  }

  /** The list comes from the test, so a bundle with the list has the test. */
  @ParameterizedTest
  @MethodSource("bundles")
  void whoever_has_tables_tests_the_upgrade_of_what_was_entered(Path bundle) throws Exception {
    Path schemas = bundle.resolve("src/main/resources/db");
    if (Files.isDirectory(schemas)) {
      try (Stream<Path> children = Files.list(schemas)) {
        assertThat(children)
            .allSatisfy(
                schema -> {
                  String list = "src/test/resources/upgrade/" + House.noun(schema) + ".txt";
                  // the tests of the store and of the change log stand in the testkit
                  Path kit = House.ROOT.resolve("bundles/platform/testkit");
                  assertThat(Files.exists(bundle.resolve(list)) || Files.exists(kit.resolve(list)))
                      .as("%s: extend UpgradeContract of the testkit", House.noun(schema))
                      .isTrue();
                });
      }
    }
  }

  @Test
  void every_package_says_in_one_sentence_what_it_is_for() {
    Set<String> missing = new TreeSet<>();
    for (Path source : House.mainSources()) {
      if (Files.notExists(source.resolveSibling("package-info.java"))) {
        missing.add(House.named(source.getParent()));
      }
    }
    assertThat(missing).isEmpty();
  }
}
