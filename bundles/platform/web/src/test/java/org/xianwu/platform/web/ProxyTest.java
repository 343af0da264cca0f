package org.xianwu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a proxy says about a connection counts when the county trusts it, and never else. */
class ProxyTest {

  private static final String ADDRESS = "/api/desk/tickets/address";
  private static final String STRICT = "Strict-Transport-Security";

  @Test
  void aTrustedProxyMaySayThatTheBrowserUsedTls() throws Exception {
    try (Edge edge = edge("127.0.0.1")) {
      HttpResponse<String> answer = forwarded(edge, "https");

      assertThat(answer.body()).startsWith("\"https://127.0.0.1:").endsWith(ADDRESS + "\"");
      assertThat(answer.headers().firstValue(STRICT)).isPresent();
    }
  }

  @Test
  void aTrustedProxyThatWasAskedInTheClearSaysSo() throws Exception {
    try (Edge edge = edge("127.0.0.1")) {
      HttpResponse<String> answer = forwarded(edge, "http");

      assertThat(answer.body()).startsWith("\"http://");
      assertThat(answer.headers().firstValue(STRICT)).isEmpty();
    }
  }

  @Test
  void anybodyElseIsNotBelieved() throws Exception {
    try (Edge edge = edge("10.1.2.3")) {
      HttpResponse<String> answer = forwarded(edge, "https");

      assertThat(answer.body()).startsWith("\"http://");
      assertThat(answer.headers().firstValue(STRICT)).isEmpty();
    }
  }

  private static Edge edge(String proxy) throws Exception {
    Edge edge = new Edge(Set.of(proxy));
    edge.publish(new Desk());
    return edge;
  }

  private static HttpResponse<String> forwarded(Edge edge, String scheme) {
    return edge.send(HttpRequest.newBuilder(edge.at(ADDRESS)).header("X-Forwarded-Proto", scheme));
  }
}
