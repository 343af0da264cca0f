package org.xianwu.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A function is removed and returned twenty times while the rest of the office works on. */
class HotSwapIT {

  private static final int ROUNDS = 20;

  private static Product product;

  @BeforeAll
  static void start() {
    product =
        Product.unpack("hot-swap")
            .practice()
            .with("XIANWU_JAVA_OPTS", "-XX:SoftRefLRUPolicyMSPerMB=0")
            .start();
    product.awaitStatus("/services/duty?wsdl", 200);
    product.awaitStatus("/services/reception?wsdl", 200);
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @ParameterizedTest
  @CsvSource({
    "duty, /api/duty/log/total, /api/duty/shifts?size=20",
    "reception, /api/reception/orders/total, /api/reception/orders?size=20"
  })
  void nobody_else_notices_and_nothing_stays_behind(String noun, String total, String page)
      throws Exception {
    Desk administrator = Desk.of(product, "sysadmin");
    Desk clerk = Desk.of(product, "xuqinghe");
    Machine machine = new Machine(product);
    swap(administrator, noun);
    swap(administrator, noun);
    int loadersBefore = machine.bundleLoaders();
    var threadsBefore = machine.threads();
    Map<String, String> bundlesBefore = otherBundles(administrator, noun);
    int linesBefore = clerk.get(total).json().path("count").asInt();

    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger served = new AtomicInteger();
    AtomicInteger held = new AtomicInteger();
    ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    List<Thread> office = new ArrayList<>();
    for (String path :
        List.of(
            "/api/shell/todos",
            "/api/identity/people/suggest?q=x",
            "/api/calendar/days?from=2026-02-01&to=2026-02-28")) {
      office.add(worker("rest " + path, done, () -> rest(clerk, path, served, failures)));
    }
    office.add(worker(noun, done, () -> swapped(clerk, page, held, failures)));

    for (int round = 0; round < ROUNDS; round++) {
      swap(administrator, noun);
    }
    done.set(true);
    for (Thread worker : office) {
      worker.join();
    }

    assertThat(failures).isEmpty();
    assertThat(served).hasValueGreaterThan(ROUNDS);
    assertThat(otherBundles(administrator, noun)).isEqualTo(bundlesBefore);
    assertThat(clerk.get(total).json().path("count").asInt()).isEqualTo(linesBefore);
    assertThat(machine.bundleLoaders()).isLessThanOrEqualTo(loadersBefore + 2);
    assertThat(machine.threads()).isSubsetOf(union(threadsBefore, machine, noun));
  }

  /** Threads that the server's own pools may add at any time. */
  private static java.util.Set<String> union(
      java.util.Set<String> before, Machine machine, String noun) {
    java.util.Set<String> all = new java.util.TreeSet<>(before);
    machine.threads().stream()
        .filter(name -> !name.toLowerCase(java.util.Locale.ROOT).contains(noun))
        .forEach(all::add);
    return all;
  }

  private static void rest(
      Desk clerk, String path, AtomicInteger served, ConcurrentLinkedQueue<String> failures) {
    Desk.Answer answer = clerk.get(path);
    if (answer.status() == 200) {
      served.incrementAndGet();
    } else {
      failures.add(path + " " + answer);
    }
  }

  /** While the function is away a caller is told to come back, never shown a broken page. */
  private static void swapped(
      Desk clerk, String page, AtomicInteger held, ConcurrentLinkedQueue<String> failures) {
    Desk.Answer answer = clerk.get(page);
    boolean away = answer.status() == 503 && !answer.header("Retry-After").isEmpty();
    boolean removed = answer.status() == 404 && !answer.code().isEmpty();
    if (away || removed) {
      held.incrementAndGet();
    } else if (answer.status() != 200) {
      failures.add(page + " " + answer);
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

  private static void swap(Desk administrator, String noun) {
    operate(administrator, noun, "remove");
    operate(administrator, noun, "install");
    product.awaitStatus("/api/" + noun + "/openapi.json", 200);
  }

  private static void operate(Desk administrator, String noun, String action) {
    Desk.Answer asked =
        administrator.post("/api/operations/functions/" + noun + "/" + action, null);
    assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
    JsonNode state;
    do {
      state = administrator.get("/api/operations/operation").json();
    } while (state.path("running").asBoolean());
    assertThat(state.path("outcome").asText()).as(state.toString()).isEqualTo("done");
    assertThat(state.path("affected").isEmpty()).as(state.toString()).isTrue();
  }

  private static Map<String, String> otherBundles(Desk administrator, String noun) {
    Map<String, String> found = new TreeMap<>(new HashMap<>());
    for (JsonNode bundle : administrator.get("/api/operations/bundles").json()) {
      if (!bundle.path("name").asText().contains(noun)) {
        found.put(
            bundle.path("name").asText(),
            bundle.path("id").asText()
                + " "
                + bundle.path("version").asText()
                + " "
                + bundle.path("state").asText()
                + " "
                + bundle.path("changedAt").asText());
      }
    }
    assertThat(found).hasSizeGreaterThan(20);
    return found;
  }
}
