package org.xianwu.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.testkit.SmallDisk;

/**
 * The data disk runs full while officers write, and is freed again: reading goes on, what is
 * entered is refused with a word what to do, nothing acknowledged is lost, nobody restarts
 * anything.
 */
class FullDiskIT {

  /** The practice county takes a third of it. */
  private static final int DISK = 640;

  private static final int OFFICERS = 4;
  private static final int LINES_BEFORE = 40;

  @Test
  void a_full_disk_stops_writing_alone_and_only_until_there_is_room() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(DISK);
        Product product =
            Product.unpack("full-disk")
                .practice()
                .with("XIANWU_DATA", disk.folder().resolve("data").toString())) {
      product.start();
      // the smallest disk that the county fits on: it is filled when all of it is there
      product.awaitLog("practice data of duty loaded");
      product.awaitLog("practice data of reception loaded");
      Desk officer = Desk.of(product, "xuqinghe");
      Desk auditor = Desk.of(product, "auditor");

      Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
      Queue<Desk.Answer> refusals = new ConcurrentLinkedQueue<>();
      List<Thread> officers = new ArrayList<>();
      for (int i = 0; i < OFFICERS; i++) {
        Thread writer = new Thread(() -> writeUntilRefused(officer, acknowledged, refusals));
        writer.start();
        officers.add(writer);
      }
      while (acknowledged.size() < LINES_BEFORE && refusals.isEmpty()) {
        Thread.onSpinWait();
      }
      disk.fillBut(0);
      for (Thread writer : officers) {
        writer.join();
      }

      assertThat(refusals).hasSize(OFFICERS).allSatisfy(FullDiskIT::assertFull);
      assertReading(officer, acknowledged);
      assertFull(officer.post("/api/duty/log", line("再记一次")));
      assertFull(repeatable(officer));
      assertFull(upload(officer));
      assertFull(signIn(product));
      JsonNode database = part(product, "database");
      assertThat(database.path("state").asText()).isEqualTo("down");
      assertThat(database.path("reasonEn").asText()).contains("reading goes on");
      assertThat(database.path("remedyEn").asText()).contains("county IT");
      assertThat(product.statusOf("/health")).isEqualTo(503);

      disk.free();
      Desk.Answer again = officer.post("/api/duty/log", line("腾出空间后补记"));
      assertThat(again.status()).as(again.toString()).isEqualTo(201);
      acknowledged.add(again.json().path("id").asText());
      assertThat(repeatable(officer).status()).isEqualTo(201);
      Desk.of(product, "xuqinghe");
      product.awaitStatus("/health", 200);
      assertReading(officer, acknowledged);
      auditor.awaitWholeChain();
    }
  }

  private static void writeUntilRefused(
      Desk officer, Queue<String> acknowledged, Queue<Desk.Answer> refusals) {
    while (true) {
      Desk.Answer answer = officer.post("/api/duty/log", line("群众来电反映路灯不亮，已转住建局"));
      if (answer.status() != 201) {
        refusals.add(answer);
        return;
      }
      acknowledged.add(answer.json().path("id").asText());
    }
  }

  private static ObjectNode line(String content) {
    return Desk.JSON
        .createObjectNode()
        .put("at", Instant.now().toString())
        .put("source", "call")
        .put("category", "citizen")
        .put("content", content);
  }

  /** As the console sends it, so that a lost answer costs nothing. */
  private static Desk.Answer repeatable(Desk officer) {
    return officer.send(
        "POST",
        "/api/duty/log",
        line("可重发的记录").toString().getBytes(StandardCharsets.UTF_8),
        Map.of(
            "Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString()));
  }

  private static Desk.Answer upload(Desk officer) {
    byte[] file = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    return officer.send(
        "POST",
        "/api/attachment/uploads",
        file,
        Map.of(
            "Content-Type",
            "application/octet-stream",
            "Upload-Key",
            UUID.randomUUID().toString().replace("-", ""),
            "Upload-Name",
            "notes.pdf",
            "Content-Range",
            "bytes 0-" + (file.length - 1) + "/" + file.length));
  }

  /** Nobody comes in unrecorded. */
  private static Desk.Answer signIn(Product product) {
    return Desk.nobody(product)
        .post(
            "/api/session",
            Desk.JSON
                .createObjectNode()
                .put("account", "xuqinghe")
                .put("password", Desk.practicePassword(product, "xuqinghe")));
  }

  private static void assertFull(Desk.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(507);
    assertThat(answer.code()).isEqualTo("store.full");
    assertThat(answer.json().path("remedy").asText()).isNotBlank();
  }

  private static void assertReading(Desk officer, Queue<String> acknowledged) {
    assertThat(officer.get("/api/duty/log").status()).isEqualTo(200);
    for (String id : acknowledged) {
      assertThat(officer.get("/api/duty/log/" + id).status()).as(id).isEqualTo(200);
    }
  }

  private static JsonNode part(Product product, String name) {
    for (JsonNode part : Desk.nobody(product).get("/health").json().path("parts")) {
      if (part.path("name").asText().equals(name)) {
        return part;
      }
    }
    throw new IllegalStateException("/health has no part " + name);
  }
}
