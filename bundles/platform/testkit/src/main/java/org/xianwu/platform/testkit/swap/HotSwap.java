package org.xianwu.platform.testkit.swap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Swaps a function in a running product and tells what was left behind. The product should run with
 * {@code -XX:SoftRefLRUPolicyMSPerMB=0}, so that caches let go at once.
 *
 * <pre>{@code
 * HotSwap swap = HotSwap.in(URI.create("http://127.0.0.1:8181"), pid, "sysadmin", password);
 * swap.remove("duty");
 * swap.install("duty");
 * Traces before = swap.traces("duty");
 * for (int i = 0; i < 20; i++) {
 *   swap.offer("duty", kar, "1.0." + (i + 1), data.resolve("deploy"));
 *   swap.upgrade("duty");
 *   swap.remove("duty");
 *   swap.install("duty");
 * }
 * assertThat(swap.leftSince(before, "duty")).isEmpty();
 * }</pre>
 *
 * <p>One swap goes before the first look: a bundle's first coming fills caches that stay the same
 * from then on.
 */
public final class HotSwap {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 50;

  private final URI address;
  private final RunningMachine machine;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String csrf = "";

  private HotSwap(URI address, long pid) {
    this.address = address;
    machine = new RunningMachine(pid);
  }

  /**
   * Signs in to a running product.
   *
   * @param pid of its Java process, which runs on this machine
   * @param account of a system administrator
   */
  public static HotSwap in(URI address, long pid, String account, String password) {
    HotSwap swap = new HotSwap(address, pid);
    String body =
        JSON.createObjectNode().put("account", account).put("password", password).toString();
    swap.csrf = swap.send("POST", "/api/session", body, 200).path("csrf").asText();
    return swap;
  }

  public void install(String noun) {
    operate(noun, "install");
  }

  public void remove(String noun) {
    operate(noun, "remove");
  }

  /** Replaces the running version by the newest at hand. */
  public void upgrade(String noun) {
    String newest = function(noun).path("availableVersion").asText();
    operate(noun, "upgrade");
    String running = function(noun).path("version").asText();
    if (!running.equals(newest)) {
      throw new AssertionError(noun + " runs in " + running + ", not in " + newest);
    }
  }

  /**
   * Drops a later version of the package, with the same content, into the folder and waits until it
   * is offered.
   *
   * @param version three numbers
   * @throws AssertionError when dropping it changed what is installed
   */
  public void offer(String noun, Path kar, String version, Path deploy) {
    String before = function(noun).path("version").asText();
    try {
      NextVersion.of(kar, version, deploy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await(() -> function(noun).path("availableVersion").asText().equals(version), version);
    String after = function(noun).path("version").asText();
    if (!after.equals(before)) {
      throw new AssertionError(noun + " " + before + " became " + after + " by itself");
    }
  }

  /** What the product holds now. */
  public Traces traces(String noun) {
    return new Traces(others(noun), servlets(), machine.threads(), machine.bundleLoaders());
  }

  /**
   * What the swaps since then touched, lost or left behind. Collectors and ending threads get some
   * time; what is there after it stays for good.
   */
  public List<String> leftSince(Traces before, String noun) {
    Instant end = Instant.now().plus(PATIENCE);
    List<String> left = traces(noun).since(before);
    while (!left.isEmpty() && Instant.now().isBefore(end)) {
      pause();
      left = traces(noun).since(before);
    }
    return left;
  }

  private void operate(String noun, String action) {
    send("POST", "/api/operations/functions/" + noun + "/" + action, null, 202);
    await(() -> !operation().path("running").asBoolean(), action + " " + noun);
    JsonNode ended = operation();
    if (!ended.path("outcome").asText().equals("done") || !ended.path("affected").isEmpty()) {
      throw new AssertionError(action + " " + noun + ": " + ended);
    }
  }

  private JsonNode operation() {
    return get("/api/operations/operation");
  }

  private JsonNode function(String noun) {
    return get("/api/operations/functions/" + noun);
  }

  private Map<String, String> others(String noun) {
    Map<String, String> found = new TreeMap<>();
    for (JsonNode bundle : get("/api/operations/bundles")) {
      String name = bundle.path("name").asText();
      if (!(name + ".").startsWith("org.xianwu." + noun + ".")) {
        found.put(
            name + " " + bundle.path("version").asText(),
            "id "
                + bundle.path("id").asText()
                + ", "
                + bundle.path("state").asText()
                + ", changed "
                + bundle.path("changedAt").asText()
                + ", started "
                + bundle.path("startedAt").asText());
      }
    }
    return found;
  }

  private Map<String, Integer> servlets() {
    Map<String, Integer> found = new TreeMap<>();
    for (JsonNode servlet : get("/api/operations/servlets")) {
      found.merge(
          servlet.path("bundle").asText() + " " + servlet.path("patterns"), 1, Integer::sum);
    }
    return found;
  }

  private JsonNode get(String path) {
    return send("GET", path, null, 200);
  }

  private JsonNode send(String method, String path, String body, int expected) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-CSRF-Token", csrf)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != expected) {
        throw new AssertionError(
            method + " " + path + ": " + answer.statusCode() + " " + new String(answer.body()));
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition, String what) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.holds()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("in vain waited for " + what);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
