package org.xianwu.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.problem.ProblemCode;

/** Every refusal has words and a remedy, and both languages are complete. */
class WordingTest {

  @Test
  void no_two_refusals_share_a_code() throws Exception {
    Map<String, String> owners = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (ProblemCode code : codes()) {
      String owner = code.getClass().getName() + "." + code;
      String other = owners.put(code.code(), owner);
      if (other != null) {
        twice.add(code.code() + ": " + other + " and " + owner);
      }
    }
    assertThat(owners).hasSizeGreaterThan(30);
    assertThat(twice).isEmpty();
  }

  @Test
  void a_code_is_a_noun_and_a_phrase_with_a_status_of_a_refusal() throws Exception {
    assertThat(codes())
        .allSatisfy(
            code -> {
              assertThat(code.code()).matches("[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");
              assertThat(code.status()).isBetween(400, 599);
            });
  }

  @Test
  void every_refusal_says_what_happened_and_what_to_do_in_both_languages() throws Exception {
    List<String> missing = new ArrayList<>();
    for (String language : List.of("zh", "en")) {
      Properties texts = texts(language);
      for (ProblemCode code : codes()) {
        for (String key : List.of("problem." + code.code(), "problem." + code.code() + ".remedy")) {
          if (texts.getProperty(key, "").isBlank()) {
            missing.add(language + " " + key);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void both_languages_have_the_same_keys_in_every_file() {
    Map<String, String> different = new TreeMap<>();
    for (Path file : textFiles("zh")) {
      Path other = file.resolveSibling(file.getFileName().toString().replace("_zh.", "_en."));
      TreeSet<String> zh = new TreeSet<>(load(file).stringPropertyNames());
      TreeSet<String> en = new TreeSet<>(load(other).stringPropertyNames());
      TreeSet<String> both = new TreeSet<>(zh);
      both.retainAll(en);
      zh.removeAll(both);
      en.removeAll(both);
      if (!zh.isEmpty() || !en.isEmpty()) {
        different.put(House.named(file), "only zh " + zh + ", only en " + en);
      }
    }
    assertThat(different).isEmpty();
  }

  private static List<Path> textFiles(String language) {
    return House.bundles().stream()
        .flatMap(
            bundle ->
                House.files(
                    bundle.resolve("src/main/resources/text"),
                    name -> name.endsWith("_" + language + ".properties")))
        .toList();
  }

  private static Properties texts(String language) {
    Properties all = new Properties();
    textFiles(language).forEach(file -> all.putAll(load(file)));
    return all;
  }

  private static Properties load(Path file) {
    Properties read = new Properties();
    try (java.io.Reader in = java.nio.file.Files.newBufferedReader(file)) {
      read.load(in);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return read;
  }

  private static List<ProblemCode> codes() throws Exception {
    List<URL> folders = new ArrayList<>();
    for (Path folder : House.classFolders()) {
      folders.add(folder.toUri().toURL());
    }
    List<ProblemCode> codes = new ArrayList<>();
    try (URLClassLoader loader =
        new URLClassLoader(folders.toArray(URL[]::new), ProblemCode.class.getClassLoader())) {
      for (JavaClass type : House.classes()) {
        if (type.isEnum() && type.isAssignableTo(ProblemCode.class)) {
          for (Object constant : loader.loadClass(type.getName()).getEnumConstants()) {
            codes.add((ProblemCode) constant);
          }
        }
      }
    }
    return codes;
  }
}
