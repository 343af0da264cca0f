package org.xianwu.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The product behind its own certificate, with the port without encryption closed. */
class EncryptedIT {

  private static Product product;

  @BeforeAll
  static void start() {
    product = Product.unpack("encrypted").practice().encrypted().start();
    product.awaitStatus("/api/duty/openapi.json", 200);
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void the_port_without_encryption_is_closed() {
    assertThatThrownBy(
            () -> {
              try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", product.port()), 1000);
              }
            })
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_session_never_travels_in_the_clear() {
    Desk desk = Desk.of(product, "xuqinghe");
    assertThat(desk.get("/api/session").json().path("signedIn").asBoolean()).isTrue();
    Desk.Answer left = desk.delete("/api/session");
    assertThat(left.header("Set-Cookie"))
        .contains("; Secure")
        .contains("; HttpOnly")
        .contains("; SameSite=Strict");
  }

  @Test
  void a_browser_is_told_to_insist_on_encryption() {
    for (String path : new String[] {"/ui/", "/api/session", "/health"}) {
      assertThat(Desk.nobody(product).get(path).header("Strict-Transport-Security"))
          .as(path)
          .isEqualTo("max-age=15552000");
    }
  }

  @Test
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  void open_pages_hear_of_a_function_that_is_removed_and_returned() {
    Desk administrator = Desk.of(product, "sysadmin");
    try (var lines = Desk.of(product, "xuqinghe").lines("/api/shell/events")) {
      Iterator<String> events = lines.iterator();
      awaitRegistry(events);
      operate(administrator, "remove");
      awaitRegistry(events);
      assertThat(administrator.get("/api/duty/openapi.json").status()).isIn(404, 503);
      operate(administrator, "install");
      awaitRegistry(events);
    }
    product.awaitStatus("/api/duty/openapi.json", 200);
    assertThat(Desk.of(product, "xuqinghe").get("/api/duty/shifts?size=1").status()).isEqualTo(200);
  }

  private static void awaitRegistry(Iterator<String> events) {
    while (!events.next().equals("event: registry")) {
      // signs of life and events of other kinds come between
    }
  }

  private static void operate(Desk administrator, String action) {
    assertThat(administrator.post("/api/operations/functions/duty/" + action, null).status())
        .isEqualTo(202);
    while (administrator.get("/api/operations/operation").json().path("running").asBoolean()) {
      Thread.onSpinWait();
    }
  }
}
