package org.xianwu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xianwu.platform.api.operation.Metric;

@Timeout(60)
class GateTest {

  private final Desk desk = new Desk();
  private Edge edge;

  @BeforeEach
  void start() throws Exception {
    edge = new Edge();
    edge.accounts.grant("clerk", "desk.ticket.view");
    edge.publish(desk);
  }

  @AfterEach
  void stop() throws Exception {
    desk.mayLeave.countDown();
    edge.close();
  }

  @Test
  void whileThePlatformStartsUnknownFunctionsAreComing() {
    HttpResponse<String> answer = edge.get("/api/leave/requests");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(answer.body()).contains("service.unavailable");
  }

  @Test
  void aReplacedFunctionAnswers503AndComesBack() {
    edge.rest.withdraw(desk);
    HttpResponse<String> away = edge.get("/api/desk/tickets");
    edge.publish(desk);
    HttpResponse<String> back = edge.get("/api/desk/tickets");

    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.headers().firstValue("Retry-After")).contains("1");
    assertThat(back.statusCode()).isEqualTo(200);
  }

  @Test
  void aRequestIsHeldUntilTheFunctionIsBack() {
    edge.rest.withdraw(desk);
    CompletableFuture<HttpResponse<String>> held =
        CompletableFuture.supplyAsync(() -> edge.get("/api/desk/tickets"));
    edge.publish(desk);

    assertThat(held.join().statusCode()).isIn(200, 503);
    assertThat(edge.get("/api/desk/tickets").statusCode()).isEqualTo(200);
  }

  @Test
  void runningRequestsEndBeforeTheFunctionGoes() throws Exception {
    CompletableFuture<HttpResponse<String>> slow =
        CompletableFuture.supplyAsync(() -> edge.get("/api/desk/tickets/slow"));
    assertThat(desk.entered.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(inside()).isEqualTo(1);
    CompletableFuture<Void> withdrawal = CompletableFuture.runAsync(() -> edge.rest.withdraw(desk));
    assertThat(withdrawal).isNotDone();
    desk.mayLeave.countDown();

    withdrawal.get(20, TimeUnit.SECONDS);

    assertThat(slow.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    assertThat(inside()).isZero();
  }

  private double inside() {
    return edge.gate.metrics().stream()
        .filter(metric -> metric.labels().containsValue("api/desk"))
        .mapToDouble(Metric::value)
        .sum();
  }

  @Test
  void aBodyOverTheLimitIsRefusedByItsLength() {
    HttpResponse<String> answer =
        edge.post("/api/desk/tickets/open", "\"" + "x".repeat(5000) + "\"");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("request.too-large", "4 KB");
  }

  @Test
  void aBodyThatDoesNotSayItsLengthIsRefusedWhereTheLimitIs() {
    byte[] large = ("\"" + "x".repeat(50_000) + "\"").getBytes();
    HttpResponse<String> answer =
        edge.send(
            edge.asClerk("/api/desk/tickets/open")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("request.too-large");
  }

  @Test
  void pagesBelowAFunctionAreNotTheGatesBusiness() {
    assertThat(edge.get("/ui/m/duty/roster").statusCode()).isEqualTo(404);
    assertThat(edge.get("/ui/m/duty/0123abcd/index.js").statusCode()).isEqualTo(503);
  }

  @Test
  void requestsAreCountedByFunctionAndOutcome() {
    edge.get("/api/desk/tickets");

    // an answer is counted when its last byte is on the way
    Edge.await(() -> count("api/desk", "2xx") == 1);
  }

  private double count(String place, String status) {
    return edge.figures.metrics().stream()
        .filter(metric -> metric.name().equals("xianwu_requests_total"))
        .filter(metric -> metric.labels().get("place").equals(place))
        .filter(metric -> metric.labels().get("status").equals(status))
        .mapToDouble(Metric::value)
        .sum();
  }
}
