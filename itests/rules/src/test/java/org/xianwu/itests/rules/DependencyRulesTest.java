package org.xianwu.itests.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom. Class files for what is used, sources for constants that were inlined. */
class DependencyRulesTest {

  private static final Pattern IMPORT =
      Pattern.compile(
          "^import (?:static )?(org\\.xianwu\\.[\\w.]+?)(?:\\.[A-Z].*)?;", Pattern.MULTILINE);

  static Stream<Path> functions() {
    return House.functions().stream();
  }

  static Stream<Path> platformBundles() {
    return House.platformBundles().stream()
        .filter(bundle -> !List.of("api", "testkit").contains(House.noun(bundle)));
  }

  @Test
  void the_platform_knows_no_function() {
    noClasses()
        .that()
        .resideInAPackage("org.xianwu.platform..")
        .should()
        .dependOnClassesThat(officeClasses())
        .check(House.classes());
  }

  @ParameterizedTest
  @MethodSource("platformBundles")
  void a_platform_bundle_sees_others_only_through_the_api(Path bundle) {
    String own = "org.xianwu.platform." + House.noun(bundle);
    assertThat(foreignImports(bundle, own, "org.xianwu.platform.api")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_sees_the_api_and_the_api_bundles_of_others_only(Path function) {
    String own = "org.xianwu." + House.noun(function);
    assertThat(foreignImports(function, own, "org.xianwu.platform.api")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void the_domain_knows_no_framework(Path function) {
    String home = "org.xianwu." + House.noun(function);
    noClasses()
        .that()
        .resideInAPackage(home + ".domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.osgi..",
            "org.slf4j..",
            "javax.sql..",
            "javax.servlet..",
            "javax.ws.rs..",
            "javax.jws..",
            "com.fasterxml..",
            home + ".app..",
            home + ".ledger..",
            home + ".rest..",
            home + ".soap..",
            home + ".config..")
        .check(House.classes());
    noClasses()
        .that()
        .resideInAPackage(home + ".domain..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.sql\\.(?!Timestamp|Date|Time).*")
        .check(House.classes());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void rest_and_soap_hold_no_persistence(Path function) {
    String home = "org.xianwu." + House.noun(function);
    noClasses()
        .that()
        .resideInAnyPackage(home + ".rest..", home + ".soap..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.persistence..", "java.sql..")
        .allowEmptyShould(true)
        .check(House.classes());
    noClasses()
        .that()
        .resideInAnyPackage(home + ".rest..", home + ".soap..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.xianwu.platform.api.store.Store")
        .allowEmptyShould(true)
        .check(House.classes());
  }

  @Test
  void the_packages_of_a_bundle_form_no_cycle() {
    slices()
        .matching("org.xianwu.platform.(*).(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(House.classes());
    slices()
        .matching("org.xianwu.(*).(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(House.classes());
  }

  private static DescribedPredicate<JavaClass> officeClasses() {
    return DescribedPredicate.describe(
        "office functions",
        type ->
            type.getPackageName().startsWith("org.xianwu.")
                && !type.getPackageName().startsWith("org.xianwu.platform"));
  }

  /** Imports of the house's own packages that are neither the bundle's nor an api. */
  private static List<String> foreignImports(Path bundle, String own, String api) {
    List<String> foreign = new ArrayList<>();
    House.files(bundle.resolve("src/main/java"), name -> name.endsWith(".java"))
        .forEach(
            source -> {
              Matcher imports = IMPORT.matcher(House.read(source));
              while (imports.find()) {
                String target = imports.group(1);
                boolean allowed =
                    target.equals(own)
                        || target.startsWith(own + ".")
                        || target.startsWith(api)
                        || target.matches("org\\.xianwu\\.\\w+\\.api(\\..*)?");
                if (!allowed) {
                  foreign.add(House.named(source) + " imports " + target);
                }
              }
            });
    return foreign;
  }
}
