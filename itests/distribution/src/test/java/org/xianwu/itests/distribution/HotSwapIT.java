package org.xianwu.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianwu.platform.testkit.swap.HotSwap;
import org.xianwu.platform.testkit.swap.Traces;

/**
 * Every shipped function is replaced by a later version, removed and returned while the rest of the
 * office works on.
 */
class HotSwapIT {

  private static final int ROUNDS_OF_DUTY = 20;
  private static final int ROUNDS_OF_OTHERS = 3;
  private static final List<String> THE_REST =
      List.of(
          "/api/shell/todos",
          "/api/identity/people/suggest?q=x",
          "/api/calendar/days?from=2026-02-01&to=2026-02-28");

  private static Product product;
  private static HotSwap swap;
  private static Desk clerk;

  @BeforeAll
  static void start() {
    product =
        Product.unpack("hot-swap")
            .practice()
            .with("XIANWU_JAVA_OPTS", "-XX:SoftRefLRUPolicyMSPerMB=0")
            .start();
    shipped().forEach(kar -> product.awaitStatus(document(noun(kar)), 200));
    product.awaitStatus("/services/duty?wsdl", 200);
    product.awaitStatus("/services/reception?wsdl", 200);
    clerk = Desk.of(product, "xuqinghe");
    swap =
        HotSwap.in(
            product.url("/"),
            product.pid(),
            "sysadmin",
            Desk.practicePassword(product, "sysadmin"));
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  /** The packages in the product's own folder, so that no function can be forgotten here. */
  static Stream<Path> shipped() {
    try (Stream<Path> files = Files.list(product.home().resolve("functions"))) {
      return files.filter(file -> file.toString().endsWith(".kar")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void nobody_else_notices_and_nothing_stays_behind(Path kar) throws Exception {
    String noun = noun(kar);
    int rounds = noun.equals("duty") ? ROUNDS_OF_DUTY : ROUNDS_OF_OTHERS;
    swapOnce(noun, kar, 1);
    Map<String, String> dataBefore = totals(noun);
    Traces before = swap.traces(noun);

    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger served = new AtomicInteger();
    ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    List<Thread> office = new ArrayList<>();
    for (String path : THE_REST) {
      office.add(worker("rest " + path, done, () -> rest(path, served, failures)));
    }
    office.add(worker(noun, done, () -> swapped(noun, failures)));
    try {
      for (int round = 0; round < rounds; round++) {
        swapOnce(noun, kar, 2 + round);
      }
    } finally {
      done.set(true);
      for (Thread worker : office) {
        worker.join();
      }
    }

    assertThat(failures).isEmpty();
    assertThat(served).hasValueGreaterThan(rounds);
    assertThat(totals(noun)).isEqualTo(dataBefore);
    assertThat(swap.leftSince(before, noun)).isEmpty();
  }

  @Test
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  void a_function_that_misses_something_says_what_and_goes_without_a_trace() throws Exception {
    Desk administrator = Desk.of(product, "sysadmin");
    String path = "/api/operations/functions/" + Incomplete.CODE;
    Traces before = swap.traces(Incomplete.CODE);
    Path deploy = product.data().resolve("deploy");
    Incomplete.drop(deploy);
    await(() -> administrator.get(path).status() == 200);
    assertThat(administrator.get(path).json().path("state").asText()).isEqualTo("shipped");

    JsonNode refused = operate(administrator, path + "/install");

    assertThat(refused.path("outcome").asText()).isEqualTo("failed");
    assertThat(refused.path("affected").size()).isZero();
    JsonNode shown = administrator.get(path).json();
    assertThat(shown.path("state").asText()).isEqualTo("failed");
    assertThat(shown.path("reason").path("zh").asText())
        .isEqualTo("缺少程序包 " + Incomplete.MISSING + " 2.1.0 以上、3.0.0 以下");
    assertThat(shown.path("remedy").path("zh").asText()).contains("向提供者索取完整的包");
    assertThat(swap.leftSince(before, Incomplete.CODE)).isEmpty();
    assertThat(administrator.get("/api/operations/bundles").text())
        .doesNotContain("org.xianwu.incomplete");

    JsonNode discarded = operate(administrator, path + "/discard");

    assertThat(discarded.path("outcome").asText()).isEqualTo("done");
    assertThat(administrator.get(path).status()).isEqualTo(404);
    assertThat(deploy.resolve(Incomplete.CODE + ".kar")).doesNotExist();
    assertThat(clerk.get(document("duty")).status()).isEqualTo(200);
  }

  private static JsonNode operate(Desk administrator, String path) {
    assertThat(administrator.post(path, null).status()).isEqualTo(202);
    String operation = "/api/operations/operation";
    await(() -> !administrator.get(operation).json().path("running").asBoolean());
    return administrator.get(operation).json();
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  /** Replaced by a later version, then removed, then returned. */
  private static void swapOnce(String noun, Path kar, int number) {
    swap.offer(noun, kar, "1.0." + number, product.data().resolve("deploy"));
    swap.upgrade(noun);
    product.awaitStatus(document(noun), 200);
    swap.remove(noun);
    assertComesBack(clerk.get(document(noun)));
    swap.install(noun);
    product.awaitStatus(document(noun), 200);
  }

  private static void assertComesBack(Desk.Answer away) {
    assertThat(away.status()).as(away.toString()).isEqualTo(503);
    assertThat(away.header("Retry-After")).matches("[1-9][0-9]*");
    assertThat(away.code()).isEqualTo("service.unavailable");
  }

  private static void rest(
      String path, AtomicInteger served, ConcurrentLinkedQueue<String> failed) {
    Desk.Answer answer = clerk.get(path);
    if (answer.status() == 200) {
      served.incrementAndGet();
    } else {
      failed.add(path + " " + answer);
    }
  }

  /** While the function is away a caller is told to come back, never shown a broken page. */
  private static void swapped(String noun, ConcurrentLinkedQueue<String> failed) {
    Desk.Answer answer = clerk.get(document(noun));
    boolean comesBack =
        answer.status() == 503
            && !answer.header("Retry-After").isEmpty()
            && !answer.code().isEmpty();
    if (answer.status() != 200 && !comesBack) {
      failed.add(noun + " " + answer);
    }
  }

  private static Thread worker(String name, AtomicBoolean done, Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              while (!done.get()) {
                work.run();
              }
            },
            name);
    thread.start();
    return thread;
  }

  /** How many records each list of the function counts, as far as the clerk may see them. */
  private static Map<String, String> totals(String noun) {
    Map<String, String> found = new TreeMap<>();
    JsonNode paths = clerk.get(document(noun)).json().path("paths");
    paths
        .fieldNames()
        .forEachRemaining(
            path -> {
              if (path.endsWith("/total") && !path.contains("{")) {
                String whole = path.startsWith("/api/") ? path : "/api/" + noun + path;
                Desk.Answer answer = clerk.get(whole);
                found.put(whole, answer.status() == 200 ? answer.text() : "" + answer.status());
              }
            });
    if (noun.equals("duty")) {
      assertThat(found.get("/api/duty/log/total")).contains("\"count\":").doesNotContain(":0");
    }
    return found;
  }

  private static String document(String noun) {
    return "/api/" + noun + "/openapi.json";
  }

  private static String noun(Path kar) {
    return kar.getFileName().toString().replaceFirst("^xianwu-(.+?)-\\d.*$", "$1");
  }
}
