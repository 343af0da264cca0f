package org.xianwu.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An integrator knows the suite by its descriptions: they are whole, and a client is made of them.
 */
class GeneratedClientIT {

  private static final Path CLIENTS = Path.of(System.getProperty("foreign.clients"));

  /** The description is no part of what it describes. */
  private static final String DESCRIPTION = "/openapi.json";

  private static Product product;
  private static Desk administrator;

  @BeforeAll
  static void start() {
    product = Product.unpack("generated-client").practice().start();
    product.awaitStatus("/api/duty/openapi.json", 200);
    product.awaitStatus("/api/reception/openapi.json", 200);
    administrator = Desk.of(product, "sysadmin");
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void every_endpoint_stands_in_the_description_of_its_function() {
    TreeMap<String, Set<String>> published = published();
    assertThat(published.keySet())
        .contains("approval", "audit", "calendar", "duty", "identity", "operations", "reception")
        .contains("attachment", "paperwork", "session", "shell");
    published.forEach(
        (function, endpoints) -> assertThat(described(function)).as(function).isEqualTo(endpoints));
  }

  @Test
  void a_client_made_of_the_descriptions_writes_and_reads_records() throws Exception {
    List<String> generate = new ArrayList<>();
    generate.addAll(List.of("node", "generate.mjs", product.url("/").toString()));
    generate.add("target/generated");
    generate.addAll(published().keySet());
    run(generate);
    run(List.of("node", "node_modules/typescript/bin/tsc", "-p", "."));

    String password = Desk.practicePassword(product, "luotingsong");
    String address = product.url("").toString();
    JsonNode said = Desk.JSON.readTree(run(List.of("node", "target/rest.js", address, password)));

    assertThat(said.path("me").asText()).isEqualTo("罗听松");
    assertThat(said.path("roles").size()).isPositive();
    assertThat(said.path("content").asText()).contains("路灯不亮");
    assertThat(said.path("calls")).isNotEmpty().allMatch(one -> one.asText().equals("call"));
    assertThat(said.path("unknown").asText()).isEqualTo("request.unknown-field");
    assertThat(said.path("place").asText()).isEqualTo("望溪宾馆餐厅");
    assertThat(said.path("ended").asText()).isEqualTo("2026-12-31");
    assertThat(said.path("stale").path("code").asText()).isEqualTo("ledger.stale");
    assertThat(said.path("stale").path("remedy").asText()).isNotBlank();
  }

  /** Verbs and paths of each function, as the product publishes them. */
  private static TreeMap<String, Set<String>> published() {
    TreeMap<String, Set<String>> found = new TreeMap<>();
    for (JsonNode endpoint : administrator.get("/api/operations/endpoints").json()) {
      String path = endpoint.path("path").asText();
      String verb = endpoint.path("verb").asText();
      // HEAD is said with its GET
      if (path.startsWith("/api/") && !path.endsWith(DESCRIPTION) && !verb.equals("HEAD")) {
        found
            .computeIfAbsent(path.split("/")[2], function -> new TreeSet<>())
            .add(verb + " " + withoutPatterns(path));
      }
    }
    return found;
  }

  /** Verbs and paths of a function, as its description says. */
  private static Set<String> described(String function) {
    JsonNode document = administrator.get("/api/" + function + DESCRIPTION).json();
    String root = document.path("servers").path(0).path("url").asText();
    Set<String> found = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        verb ->
                            found.add(
                                verb.toUpperCase(Locale.ROOT)
                                    + " "
                                    + (root + path.getKey()).replaceAll("/$", ""))));
    return found;
  }

  /** {@code {month: [0-9]{4}-[0-9]{2}}} is {@code {month}} for everybody else. */
  private static String withoutPatterns(String path) {
    return path.replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}");
  }

  private static String run(List<String> command) throws Exception {
    Process node =
        new ProcessBuilder(command).directory(CLIENTS.toFile()).redirectErrorStream(true).start();
    String text = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(text).isZero();
    return text;
  }
}
