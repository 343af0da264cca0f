package org.xianwu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GOOD =
      "{\"title\":\"甲\",\"priority\":\"NORMAL\",\"day\":\"2026-11-21\",\"count\":1,\"notes\":[]}";

  private static Edge edge;
  private static final Desk DESK = new Desk();

  @BeforeAll
  static void publish() throws Exception {
    edge = new Edge();
    edge.accounts.grant("clerk", "desk.ticket.view", "desk.ticket.create");
    edge.publish(DESK);
    edge.publish(new Desk.Forgetful());
  }

  @AfterAll
  static void stop() throws Exception {
    edge.close();
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("traceId").asText())
        .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
    assertThat(problem.get("title").asText()).isNotBlank().doesNotStartWith("web.");
    assertThat(problem.get("remedy").asText()).isNotBlank();
    return problem;
  }

  @Test
  void aListIsJsonWithIsoInstantsAndTextIds() throws Exception {
    HttpResponse<String> answer = edge.get("/api/desk/tickets?limit=3&day=2026-11-21");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()))
        .isEqualTo(
            JSON.readTree(
                "[{\"id\":\"9007199254740993\",\"title\":\"票3\",\"at\":\"2026-11-21T08:42:00Z\"}]"));
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    HttpResponse<String> answer = edge.get("/api/desk/tickets");

    assertThat(answer.headers().map())
        .containsKeys("x-content-type-options", "referrer-policy", "x-request-id");
    assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=abc, limit",
    "limit=99999999999, limit",
    "day=2026-02-30, day",
    "day=yesterday, day"
  })
  void anUnreadableQueryParameterIsNamed(String query, String name) throws Exception {
    JsonNode problem = problem(edge.get("/api/desk/tickets?" + query), 400);

    assertThat(problem.get("code").asText()).isEqualTo("web.bad-parameter");
    assertThat(problem.get("title").asText()).contains(name);
  }

  @Test
  void anUnknownFieldIsRefusedWithItsPath() throws Exception {
    String body = GOOD.replace("\"notes\":[]", "\"notes\":[{\"text\":\"a\",\"evil\":1}]");

    JsonNode problem = problem(edge.post("/api/desk/tickets", body), 400);

    assertThat(problem.get("code").asText()).isEqualTo("request.unknown-field");
    assertThat(problem.get("fields").has("notes[0].evil")).isTrue();
  }

  @Test
  void theSameFieldTwiceIsRefused() throws Exception {
    String body = GOOD.replace("\"count\":1", "\"count\":1,\"count\":2");

    JsonNode problem = problem(edge.post("/api/desk/tickets", body), 400);

    assertThat(problem.get("code").asText()).isEqualTo("web.duplicate-field");
    assertThat(problem.get("title").asText()).contains("count");
  }

  @Test
  void brokenJsonIsRefusedWithItsPlace() throws Exception {
    JsonNode problem = problem(edge.post("/api/desk/tickets", "{\"title\":"), 400);

    assertThat(problem.get("code").asText()).isEqualTo("web.broken-json");
    assertThat(problem.get("title").asText()).contains("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"count\":1|\"count\":\"x\"|count",
        "\"count\":1|\"count\":null|count",
        "\"count\":1|\"count\":1.5|count",
        "\"NORMAL\"|\"normal\"|priority",
        "\"NORMAL\"|0|priority",
        "\"2026-11-21\"|\"21.11.2026\"|day",
        "\"notes\":[]|\"notes\":{}|notes"
      })
  void aValueOfTheWrongTypeIsRefusedWithoutClassNames(String good, String bad, String field)
      throws Exception {
    JsonNode problem = problem(edge.post("/api/desk/tickets", GOOD.replace(good, bad)), 400);

    assertThat(problem.get("code").asText()).isEqualTo("web.wrong-type");
    assertThat(problem.get("fields").has(field)).isTrue();
    assertThat(problem.toString()).doesNotContain("xianwu.platform", "java.", "jackson");
  }

  @ParameterizedTest
  @CsvSource({"'', 422", "'null', 422", "'[]', 400", "'{} {}', 400"})
  void aBodyThatIsNoTicketIsRefused(String body, int status) throws Exception {
    problem(edge.post("/api/desk/tickets", body), status);
  }

  @Test
  void deepNestingIsRefused() throws Exception {
    problem(edge.post("/api/desk/tickets", "[".repeat(1500)), 400);
  }

  @Test
  void violatedConstraintsAreBlamedOnTheirFields() throws Exception {
    String body =
        "{\"title\":\"一二三四五六七八九十一\",\"priority\":null,\"count\":9,\"notes\":[{\"text\":\" \"}]}";

    JsonNode problem = problem(edge.post("/api/desk/tickets", body), 422);

    assertThat(problem.get("code").asText()).isEqualTo("request.invalid");
    assertThat(problem.get("fields").get("title").asText()).contains("10");
    assertThat(problem.get("fields").get("count").asText()).contains("5");
    assertThat(problem.get("fields").has("priority")).isTrue();
    assertThat(problem.get("fields").has("notes[0].text")).isTrue();
  }

  @Test
  void anUnexpectedFailureIsAnIncidentThatTellsNothing() throws Exception {
    JsonNode problem = problem(edge.get("/api/desk/tickets/1"), 500);

    assertThat(problem.get("code").asText()).isEqualTo("service.internal");
    assertThat(problem.toString()).doesNotContain("derby", "IllegalState");
  }

  @Test
  void aProblemOfTheFunctionKeepsItsCodeAndSpeaksTheCallersLanguage() throws Exception {
    JsonNode chinese = problem(edge.get("/api/desk/tickets/2"), 404);
    JsonNode english =
        problem(
            edge.send(edge.asClerk("/api/desk/tickets/2").setHeader("Accept-Language", "en").GET()),
            404);

    assertThat(chinese.get("title").asText()).startsWith("记录不存在");
    assertThat(english.get("title").asText()).startsWith("The record");
  }

  @Test
  void protocolMistakesAreProblemsToo() throws Exception {
    assertThat(problem(edge.get("/api/desk/nothing"), 404).get("code").asText())
        .isEqualTo("web.unknown-address");
    HttpResponse<String> method = edge.send(edge.asClerk("/api/desk/tickets").DELETE());
    assertThat(problem(method, 405).get("code").asText()).isEqualTo("web.method-not-allowed");
    assertThat(method.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    HttpResponse<String> type =
        edge.send(
            edge.asClerk("/api/desk/tickets")
                .setHeader("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString("<a/>")));
    assertThat(problem(type, 415).get("code").asText()).isEqualTo("web.unsupported-media-type");
    HttpResponse<String> accept =
        edge.send(edge.asClerk("/api/desk/tickets").header("Accept", "image/png").GET());
    assertThat(problem(accept, 406).get("code").asText()).isEqualTo("web.not-acceptable");
  }

  @Test
  void traceIsSwitchedOff() {
    HttpRequest.Builder trace =
        edge.asClerk("/api/desk/tickets").method("TRACE", BodyPublishers.noBody());

    assertThat(edge.send(trace).statusCode()).isEqualTo(405);
  }

  @Test
  void theRootLeadsToTheShellAndOtherAddressesAreProblems() throws Exception {
    HttpResponse<String> root = edge.get("/");

    assertThat(root.statusCode()).isEqualTo(302);
    assertThat(root.headers().firstValue("Location")).contains("/ui/");
    problem(edge.get("/cxf/services"), 404);
    problem(edge.get("/api"), 503);
  }

  @Test
  void aCompressedRequestIsNotUnpackedForItMayGrowWithoutLimit() throws Exception {
    HttpResponse<String> answer =
        edge.send(
            edge.asClerk("/api/desk/tickets")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed(GOOD))));

    problem(answer, 400);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void theOpenApiDocumentIsServedWithItsTag() {
    HttpRequest.Builder anonymous = HttpRequest.newBuilder(edge.at("/api/desk/openapi.json"));
    HttpResponse<String> first = edge.send(anonymous);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second = edge.send(anonymous.header("If-None-Match", tag));

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("\"openapi\"");
    assertThat(second.statusCode()).isEqualTo(304);
  }

  @Test
  void theTagOfACompressedAnswerServesAsVersion() {
    HttpRequest.Builder edit =
        edge.asClerk("/api/desk/tickets/3")
            .header("If-Match", "\"5--gzip\"")
            .PUT(BodyPublishers.ofString("{}"));

    assertThat(edge.send(edit).body()).contains("\"title\":\"\\\"5\\\"\"");
  }

  @Test
  void anEndpointWithoutPermissionAnswersNobody() throws Exception {
    assertThat(problem(edge.get("/api/forgetful/all"), 403).get("code").asText())
        .isEqualTo("access.denied");
    assertThat(edge.catalogue.endpoints())
        .filteredOn(endpoint -> endpoint.path().equals("/api/forgetful/all"))
        .singleElement()
        .satisfies(endpoint -> assertThat(endpoint.permissions()).isEmpty());
  }

  @Test
  void theCatalogueNamesEachEndpointWithItsPermission() {
    assertThat(edge.catalogue.endpoints())
        .extracting(e -> e.verb() + " " + e.path() + " " + e.permissions())
        .contains(
            "GET /api/desk/tickets [desk.ticket.view]",
            "POST /api/desk/tickets [desk.ticket.create]",
            "GET /api/desk/openapi.json [-]");
  }
}
