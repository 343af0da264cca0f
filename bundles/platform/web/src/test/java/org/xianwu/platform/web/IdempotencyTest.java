package org.xianwu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

  private static final String TICKET = "{\"title\":\"甲\",\"priority\":\"NORMAL\",\"count\":1}";
  private static final String REFUSED = TICKET.replace("甲", "拒绝");

  private final String key = UUID.randomUUID().toString();
  private final Desk desk = new Desk();
  private Edge edge;

  @BeforeEach
  void start() throws Exception {
    edge = new Edge();
    edge.publish(desk);
    edge.accounts.grant("clerk", "desk.ticket.view", "desk.ticket.create");
    edge.accounts.grant(Accounts.PLATFORM, "desk.ticket.create");
  }

  @AfterEach
  void stop() throws Exception {
    edge.close();
  }

  private HttpResponse<String> post(String body) {
    HttpRequest.Builder request = edge.asClerk("/api/desk/tickets").header("Idempotency-Key", key);
    return edge.send(request.POST(BodyPublishers.ofString(body)));
  }

  @Test
  void aRepeatedCreationGetsTheFirstAnswerAgain() {
    HttpResponse<String> first = post(TICKET);
    HttpResponse<String> second = post(TICKET);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(desk.created).hasValue(1);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    post(TICKET);
    HttpResponse<String> other = post(TICKET.replace("甲", "乙"));

    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("web.key-reused");
    assertThat(desk.created).hasValue(1);
  }

  @Test
  void afterARefusalTheKeyServesTheCorrectedRequest() {
    assertThat(post(REFUSED).statusCode()).isEqualTo(422);
    assertThat(post(TICKET).statusCode()).isEqualTo(201);
  }

  @Test
  void aKeyBelongsToItsCaller() {
    post(TICKET);
    HttpRequest.Builder platform =
        HttpRequest.newBuilder(edge.at("/api/desk/tickets"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(
                            (Accounts.PLATFORM + ":" + Accounts.SECRET)
                                .getBytes(StandardCharsets.UTF_8)))
            .POST(BodyPublishers.ofString(TICKET));

    assertThat(edge.send(platform).headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(desk.created).hasValue(2);
  }

  private void pretendTheFirstRequestRuns(String run) throws Exception {
    post(TICKET);
    try (Connection connection = edge.database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update web.answer set status = null, body = null" + run);
    }
  }

  @Test
  void whileTheFirstRequestRunsTheSecondIsTurnedAway() throws Exception {
    pretendTheFirstRequestRuns("");

    HttpResponse<String> second = post(TICKET);

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("web.key-running");
  }

  @Test
  void whatARestartCutOffIsNotSilentlyRepeated() throws Exception {
    pretendTheFirstRequestRuns(", run_id = 'former'");

    HttpResponse<String> second = post(TICKET);

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("web.key-unknown");
    assertThat(desk.created).hasValue(1);
  }

  @Test
  void anAnswerIsForgottenAfterADay() throws Exception {
    post(TICKET);
    edge.clock.move(Duration.ofHours(25));
    edge.send(
        edge.asClerk("/api/desk/tickets")
            .header("Idempotency-Key", "another-key-1")
            .POST(BodyPublishers.ofString(TICKET)));

    assertThat(edge.database.rows()).isEqualTo(1);
  }

  @Test
  void aMalformedKeyIsRefused() {
    HttpRequest.Builder request =
        edge.asClerk("/api/desk/tickets")
            .header("Idempotency-Key", "kurz")
            .POST(BodyPublishers.ofString(TICKET));

    HttpResponse<String> answer = edge.send(request);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("web.key-malformed");
  }
}
