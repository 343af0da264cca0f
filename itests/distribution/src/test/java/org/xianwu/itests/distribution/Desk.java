package org.xianwu.itests.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A person's desk: an HTTP client with that person's session. */
final class Desk {

  static final ObjectMapper JSON = new ObjectMapper();
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Product product;
  private final HttpClient client;
  private String csrf = "";

  private Desk(Product product) {
    this.product = product;
    client = product.client().cookieHandler(new CookieManager()).build();
  }

  static Desk nobody(Product product) {
    return new Desk(product);
  }

  /** Signs in with a practice account. */
  static Desk of(Product product, String account) {
    return new Desk(product).signIn(account, practicePassword(product, account));
  }

  /** The password that the sign-in page shows beside the practice account. */
  static String practicePassword(Product product, String account) {
    for (JsonNode shown : nobody(product).get("/api/session").json().path("practiceAccounts")) {
      if (shown.path("name").asText().equals(account)) {
        return shown.path("password").asText();
      }
    }
    throw new IllegalStateException("no practice account " + account);
  }

  Desk signIn(String account, String password) {
    Answer answer =
        post(
            "/api/session",
            JSON.createObjectNode().put("account", account).put("password", password));
    if (answer.status() != 200) {
      throw new IllegalStateException("sign-in of " + account + ": " + answer);
    }
    csrf = answer.json().path("csrf").asText();
    return this;
  }

  Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  Answer post(String path, JsonNode body) {
    return send("POST", path, bytes(body), Map.of("Content-Type", "application/json"));
  }

  Answer put(String path, int rev, JsonNode body) {
    return send(
        "PUT",
        path,
        bytes(body),
        Map.of("Content-Type", "application/json", "If-Match", "\"" + rev + "\""));
  }

  Answer delete(String path) {
    return send("DELETE", path, null, Map.of());
  }

  /** Sends what is given and adds nothing but the session and its token. */
  Answer send(String method, String path, byte[] body, Map<String, String> headers) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    if (!method.equals("GET") && !csrf.isEmpty()) {
      all.putIfAbsent("X-CSRF-Token", csrf);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(product.url(path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    all.forEach(request::header);
    try {
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The lines of an answer that does not end, as they come. */
  Stream<String> lines(String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(product.url(path)).build();
      return client.send(request, BodyHandlers.ofLines()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Has the trail verified, as the audit administrator does, and fails unless it is whole. */
  void awaitWholeChain() {
    Answer asked = post("/api/audit/verification", null);
    if (asked.status() != 200 && asked.status() != 202) {
      throw new IllegalStateException("verification: " + asked);
    }
    JsonNode state = get("/api/audit/verification").json();
    while (state.path("running").asBoolean()) {
      state = get("/api/audit/verification").json();
    }
    if (!state.path("result").path("intact").asBoolean()) {
      throw new AssertionError("the trail is not whole: " + state);
    }
  }

  private static byte[] bytes(JsonNode body) {
    return body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What came back. */
  record Answer(HttpResponse<byte[]> response) {

    int status() {
      return response.statusCode();
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(text(), e);
      }
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** Code of the problem, empty when it is none. */
    String code() {
      return header("Content-Type").startsWith("application/problem+json")
          ? json().path("code").asText()
          : "";
    }

    @Override
    public String toString() {
      return status() + " " + text();
    }
  }
}
