package org.xianwu.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client library that knows nothing of the suite but its WSDL reads what platforms may read. */
class ForeignClientIT {

  private static final Path CLIENTS = Path.of(System.getProperty("foreign.clients"));
  private static final int REFUSED = 3;

  private static Product product;

  /** What the client printed and how it ended. */
  private record Said(int code, String text) {

    JsonNode json() throws IOException {
      return Desk.JSON.readTree(text);
    }
  }

  @BeforeAll
  static void start() {
    product = Product.unpack("foreign-client").practice().start();
    product.awaitStatus("/services/duty?wsdl", 200);
    product.awaitStatus("/services/reception?wsdl", 200);
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void it_reads_who_is_on_duty() throws Exception {
    String day = today().toString();
    Said said = ask("duty", secret(), "getRosterOfDay", "{\"day\":\"" + day + "\"}");
    assertThat(said.code()).as(said.text()).isZero();
    JsonNode roster = said.json().path("rosterOfDay");
    assertThat(roster.path("day").asText()).startsWith(day.substring(0, 7));
    assertThat(said.text()).contains("leader").contains("officer");
  }

  @Test
  void it_reads_the_orders_of_two_months() throws Exception {
    String period =
        "{\"from\":\"" + today().minusMonths(2) + "\",\"to\":\"" + today().plusDays(1) + "\"}";
    Said said = ask("reception", secret(), "listOrders", period);
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.json().path("orderPage").path("order").size()).as(said.text()).isPositive();
  }

  @Test
  void a_false_secret_is_refused_without_a_word_on_the_server() throws Exception {
    Said said = ask("duty", "guessed", "getRosterOfDay", "{\"day\":\"" + today() + "\"}");
    assertThat(said.code()).isEqualTo(REFUSED);
    assertThat(said.text()).isNotBlank().doesNotContain("org.").doesNotContain("leader");
  }

  private static Said ask(String path, String secret, String operation, String input)
      throws Exception {
    Process node =
        new ProcessBuilder(
                "node",
                CLIENTS.resolve("soap.js").toString(),
                product.url("/services/" + path + "?wsdl").toString(),
                "qingwu-city",
                secret,
                operation,
                input)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String text = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(node.waitFor(), text);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  private static String secret() {
    for (JsonNode shown :
        Desk.nobody(product).get("/api/session").json().path("practiceAccounts")) {
      if (shown.path("name").asText().equals("qingwu-city")) {
        return shown.path("password").asText();
      }
    }
    throw new IllegalStateException("the practice county has no platform account");
  }
}
