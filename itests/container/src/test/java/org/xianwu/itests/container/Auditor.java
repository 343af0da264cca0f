package org.xianwu.itests.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The security auditor at the browser: the product is set up, the auditor signed in. */
final class Auditor {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TRIES = 600;
  private static final String PASSWORD = "Wangxi-2026!";
  private static final List<String> ROLES = List.of("system", "security", "audit");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String csrf = "";

  private Auditor() {}

  static Auditor signedIn() throws Exception {
    Auditor auditor = new Auditor();
    auditor.setUp();
    auditor.signIn();
    return auditor;
  }

  private void setUp() throws Exception {
    Path code = Path.of(System.getProperty("xianwu.data"), "setup-code");
    for (int tries = 0; tries < TRIES && setUpRequired(); tries++) {
      ObjectNode body = JSON.createObjectNode().put("organisation", "望溪县");
      body.put("code", Files.readString(code).trim());
      ArrayNode administrators = body.putArray("administrators");
      for (String role : ROLES) {
        administrators
            .addObject()
            .put("role", role)
            .put("name", role)
            .put("account", role + "1")
            .put("password", PASSWORD + role);
      }
      send(post("/api/session/setup", body));
    }
    assertFalse(setUpRequired());
  }

  private boolean setUpRequired() throws Exception {
    return JSON.readTree(patiently(get("/api/session"), 200).body())
        .path("setupRequired")
        .asBoolean();
  }

  private void signIn() throws Exception {
    ObjectNode body =
        JSON.createObjectNode().put("account", "audit1").put("password", PASSWORD + "audit");
    csrf = JSON.readTree(patiently(post("/api/session", body), 200).body()).path("csrf").asText();
  }

  private HttpResponse<byte[]> patiently(HttpRequest request, int status) throws Exception {
    HttpResponse<byte[]> answer = send(request);
    for (int tries = 0; answer.statusCode() != status; tries++) {
      if (tries == TRIES) {
        throw new AssertionError(request.uri() + ": " + new String(answer.body(), UTF_8));
      }
      Thread.sleep(100);
      answer = send(request);
    }
    return answer;
  }

  /** Starts a verification and waits for what it finds. */
  JsonNode verify() throws Exception {
    assertEquals(200, send(post("/api/audit/verification", null)).statusCode());
    JsonNode state = lastVerification();
    while (state.path("running").asBoolean()) {
      state = lastVerification();
    }
    return state.path("result");
  }

  /** The last verification as the page shows it. */
  JsonNode lastVerification() throws Exception {
    HttpResponse<byte[]> answer = send(get("/api/audit/verification"));
    assertEquals(200, answer.statusCode());
    return JSON.readTree(answer.body());
  }

  /** Takes the trail of these days home. */
  Path export(Path folder) throws Exception {
    LocalDate today = LocalDate.now();
    HttpResponse<byte[]> answer =
        send(get("/api/audit/export?from=" + today.minusDays(1) + "&to=" + today.plusDays(1)));
    assertEquals(200, answer.statusCode());
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.write(folder.resolve(entry.getName()), zip.readAllBytes());
      }
    }
    return folder;
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(uri(path)).build();
  }

  private HttpRequest post(String path, JsonNode body) {
    return HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "application/json")
        .header("X-CSRF-Token", csrf.isEmpty() ? "none" : csrf)
        .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
        .build();
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + ProductContainer.PORT + path);
  }

  /** The listener starts again after the set-up; a request that finds nobody is sent again. */
  private HttpResponse<byte[]> send(HttpRequest request) throws Exception {
    IOException nobody = null;
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        return client.send(request, BodyHandlers.ofByteArray());
      } catch (IOException notYet) {
        nobody = notYet;
        Thread.sleep(100);
      }
    }
    throw new AssertionError(request.uri() + ": no answer", nobody);
  }
}
