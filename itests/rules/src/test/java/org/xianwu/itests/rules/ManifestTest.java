package org.xianwu.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replacing a bundle must refresh nobody, so private things stay private. */
class ManifestTest {

  static Stream<Path> bundles() {
    return House.bundles().stream()
        .filter(bundle -> !House.noun(bundle).equals("testkit"))
        .filter(bundle -> Files.exists(manifestOf(bundle)));
  }

  static Stream<Path> functions() {
    return House.functions().stream();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void only_api_packages_are_exported_and_each_bears_a_version(Path bundle) throws Exception {
    String exports = header(bundle, "Export-Package");
    for (String clause : exports.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
      if (!clause.isBlank()) {
        String name = clause.split(";")[0];
        assertThat(name).as(House.named(bundle)).matches("org\\.xianwu\\.(\\w+\\.)*api(\\..*)?");
        assertThat(clause).contains("version=");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void nobody_imports_whatever_comes_along(Path bundle) throws Exception {
    assertThat(header(bundle, "DynamicImport-Package")).as(House.named(bundle)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_imports_nothing_optionally(Path function) throws Exception {
    assertThat(header(function, "Import-Package"))
        .as(House.named(function))
        .doesNotContain("resolution:=optional");
  }

  private static String header(Path bundle, String name) throws IOException {
    try (InputStream in = Files.newInputStream(manifestOf(bundle))) {
      String value = new Manifest(in).getMainAttributes().getValue(name);
      return value == null ? "" : value;
    }
  }

  private static Path manifestOf(Path bundle) {
    return bundle.resolve("target/classes/META-INF/MANIFEST.MF");
  }
}
