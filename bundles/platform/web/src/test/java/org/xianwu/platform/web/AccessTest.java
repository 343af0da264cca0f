package org.xianwu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTest {

  private static final String TICKET = "{\"title\":\"甲\",\"priority\":\"NORMAL\",\"count\":1}";
  private static final String NONCE = "bm9uY2Utbm9uY2Utbm9uY2U";

  private Edge edge;

  @BeforeEach
  void start() throws Exception {
    edge = new Edge();
    edge.publish(new Desk());
    edge.accounts.grant("clerk", "desk.ticket.view");
    edge.accounts.grant(Accounts.PLATFORM, "desk.ticket.view", "desk.ticket.create");
  }

  @AfterEach
  void stop() throws Exception {
    edge.close();
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  @Test
  void whoIsNotSignedInIsAskedToSignInAndNotNoted() {
    HttpRequest.Builder nobody = HttpRequest.newBuilder(edge.at("/api/desk/tickets"));

    refused(edge.send(nobody), 401, "session.required");
    refused(edge.send(nobody.header("Cookie", "XIANWU_SESSION=gone")), 401, "session.required");
    assertThat(edge.events.events).isEmpty();
  }

  @Test
  void aMissingPermissionIsRefusedAndNoted() {
    refused(edge.post("/api/desk/tickets", TICKET), 403, "access.denied");

    assertThat(edge.events.events)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.ledger()).isEqualTo("web.refusal");
              assertThat(event.action()).isEqualTo("deny");
              assertThat(event.differences()).contains("desk.ticket.create", "/api/desk");
            });
  }

  @Test
  void anUnsafeRequestNeedsTheTokenOfItsSession() {
    HttpRequest.Builder forged =
        HttpRequest.newBuilder(edge.at("/api/desk/tickets/open"))
            .header("Cookie", "XIANWU_SESSION=" + Accounts.CLERK)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("\"x\""));

    refused(edge.send(forged), 403, "web.forgery");
    refused(edge.send(forged.header("X-CSRF-Token", "guess")), 403, "web.forgery");
    assertThat(edge.post("/api/desk/tickets/open", "\"x\"").statusCode()).isEqualTo(200);
  }

  private HttpRequest.Builder basic(String account, String secret) {
    String pair = account + ":" + secret;
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(edge.at("/api/desk/tickets"))
        .header("Authorization", "Basic " + encoded);
  }

  @Test
  void aPlatformMaySendItsSecretOverTheLoopback() {
    assertThat(edge.send(basic(Accounts.PLATFORM, Accounts.SECRET)).statusCode()).isEqualTo(200);
    refused(edge.send(basic(Accounts.PLATFORM, "wrong")), 401, "web.bad-credentials");
    refused(edge.send(basic("nobody", "wrong")), 401, "web.bad-credentials");
    assertThat(edge.events.events).extracting("action").containsExactly("reject", "reject");
  }

  @Test
  void guessingASecretIsStoppedAfterTenFailuresForTenMinutes() {
    for (int i = 0; i < 10; i++) {
      refused(edge.send(basic(Accounts.PLATFORM, "guess" + i)), 401, "web.bad-credentials");
    }
    refused(edge.send(basic(Accounts.PLATFORM, Accounts.SECRET)), 429, "web.too-many-attempts");

    edge.clock.move(Duration.ofMinutes(10));

    assertThat(edge.send(basic(Accounts.PLATFORM, Accounts.SECRET)).statusCode()).isEqualTo(200);
  }

  /** The algorithm as a foreign developer reads it in the description. */
  private static String signature(
      String secret, String method, String target, String body, long time, String nonce) {
    SM3Digest sm3 = new SM3Digest();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    sm3.update(bytes, 0, bytes.length);
    byte[] digest = new byte[32];
    sm3.doFinal(digest, 0);
    String text =
        method
            + "\n"
            + target
            + "\n"
            + HexFormat.of().formatHex(digest)
            + "\n"
            + time
            + "\n"
            + nonce;
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(secret.getBytes(StandardCharsets.UTF_8)));
    byte[] input = text.getBytes(StandardCharsets.UTF_8);
    mac.update(input, 0, input.length);
    byte[] out = new byte[32];
    mac.doFinal(out, 0);
    return HexFormat.of().formatHex(out);
  }

  private HttpRequest.Builder signed(String body, String sentBody, String nonce, String secret) {
    long time = edge.clock.instant().getEpochSecond();
    String target = "/api/desk/tickets?limit=1";
    String signature = signature(secret, "POST", target, body, time, nonce);
    return HttpRequest.newBuilder(edge.at(target))
        .header("Content-Type", "application/json")
        .header(
            "Authorization",
            "XIANWU-HMAC-SM3 account="
                + Accounts.PLATFORM
                + ", time="
                + time
                + ", nonce="
                + nonce
                + ", signature="
                + signature)
        .POST(BodyPublishers.ofString(sentBody));
  }

  @Test
  void aSignedRequestIsServedOnce() {
    HttpRequest.Builder request = signed(TICKET, TICKET, NONCE, Accounts.SECRET);

    assertThat(edge.send(request).statusCode()).isEqualTo(201);
    refused(edge.send(request), 401, "web.replayed");
  }

  @Test
  void aChangedBodyBreaksTheSignature() {
    String changed = TICKET.replace("甲", "乙");

    refused(edge.send(signed(TICKET, changed, NONCE, Accounts.SECRET)), 401, "web.bad-credentials");
    refused(edge.send(signed(TICKET, TICKET, NONCE, "other")), 401, "web.bad-credentials");
    assertThat(edge.send(signed(TICKET, TICKET, NONCE, Accounts.SECRET)).statusCode())
        .isEqualTo(201);
  }

  @Test
  void aSignatureHoldsForFiveMinutes() {
    HttpRequest.Builder request = signed(TICKET, TICKET, NONCE, Accounts.SECRET);
    edge.clock.move(Duration.ofSeconds(301));

    refused(edge.send(request), 401, "web.stale-signature");
  }

  @Test
  void anUnreadableSignatureIsRefused() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(edge.at("/api/desk/tickets"))
            .header("Authorization", "XIANWU-HMAC-SM3 account=city-office, time=now");

    refused(edge.send(request), 401, "web.bad-credentials");
  }

  @Test
  void aSignedBodyOverTheLimitIsRefused() {
    String large = "\"" + "x".repeat(5000) + "\"";

    refused(edge.send(signed(large, large, NONCE, Accounts.SECRET)), 413, "request.too-large");
  }
}
