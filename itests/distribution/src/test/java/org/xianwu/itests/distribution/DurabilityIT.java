package org.xianwu.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.testkit.RealPostgres;

/**
 * The plug is pulled while officers write: what was acknowledged is there, and the chain is whole.
 */
class DurabilityIT {

  private static final int ROUNDS = 3;
  private static final int OFFICERS = 8;
  private static final int LINES_BEFORE_THE_PLUG = 60;

  @Test
  void on_the_embedded_database_nothing_acknowledged_is_lost() throws Exception {
    try (Product product = Product.unpack("durability-derby").practice()) {
      survive(product);
    }
  }

  @Test
  void on_postgresql_nothing_acknowledged_is_lost() throws Exception {
    try (RealPostgres postgres = RealPostgres.start();
        Product product = Product.unpack("durability-postgresql").practice()) {
      product.configured(
          "org.xianwu.platform.store",
          "url = " + postgres.newDatabase() + "\nuser = " + postgres.user() + "\n");
      survive(product);
    }
  }

  private static void survive(Product product) throws Exception {
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      product.start();
      product.awaitStatus("/api/duty/openapi.json", 200);
      Desk officer = Desk.of(product, "xuqinghe");
      assertAllThere(officer, acknowledged);
      Queue<String> written = new ConcurrentLinkedQueue<>();
      List<Thread> officers = new ArrayList<>();
      for (int i = 0; i < OFFICERS; i++) {
        Thread writer = new Thread(() -> writeUntilThePlug(officer, written));
        writer.start();
        officers.add(writer);
      }
      while (written.size() < LINES_BEFORE_THE_PLUG) {
        Thread.onSpinWait();
      }
      product.kill();
      for (Thread writer : officers) {
        writer.join();
      }
      acknowledged.addAll(written);
    }
    product.start();
    product.awaitStatus("/api/duty/openapi.json", 200);
    assertAllThere(Desk.of(product, "xuqinghe"), acknowledged);
    Desk.of(product, "auditor").awaitWholeChain();
  }

  private static void writeUntilThePlug(Desk officer, Queue<String> written) {
    while (true) {
      try {
        Desk.Answer answer = officer.post("/api/duty/log", line());
        if (answer.status() != 201) {
          return;
        }
        written.add(answer.json().path("id").asText());
      } catch (UncheckedIOException pulled) {
        return;
      }
    }
  }

  private static ObjectNode line() {
    return Desk.JSON
        .createObjectNode()
        .put("at", Instant.now().toString())
        .put("source", "call")
        .put("category", "citizen")
        .put("content", "群众来电反映路灯不亮，已转住建局");
  }

  private static void assertAllThere(Desk officer, List<String> acknowledged) {
    for (String id : acknowledged) {
      assertThat(officer.get("/api/duty/log/" + id).status()).as(id).isEqualTo(200);
    }
  }
}
