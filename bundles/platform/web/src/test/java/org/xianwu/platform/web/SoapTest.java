package org.xianwu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import javax.servlet.http.HttpServletRequest;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.web.SoapSecurity;
import org.xianwu.platform.web.soaptest.DeskEndpoint;

@Timeout(120)
class SoapTest {

  private static final String SPACE = "urn:xianwu:desk:v1";

  private Edge edge;
  private DeskEndpoint desk;
  private final SoapSecurity guard = new HeaderGuard();

  /** Believes a header; the real check has tests of its own. */
  private static final class HeaderGuard implements SoapSecurity {

    @Override
    public void protect(Object serverFactory) {
      ((JaxWsServerFactoryBean) serverFactory)
          .getInInterceptors()
          .add(
              new AbstractPhaseInterceptor<Message>(Phase.PRE_INVOKE) {
                @Override
                public void handleMessage(Message message) {
                  var request =
                      (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
                  if (request.getHeader("X-Account") != null) {
                    message.getExchange().put(ACCOUNT, request.getHeader("X-Account"));
                  }
                }
              });
    }
  }

  @BeforeEach
  void start() throws Exception {
    edge = new Edge();
    edge.accounts.grant(Accounts.PLATFORM, "desk.ticket.view");
    desk = new DeskEndpoint(edge.accounts);
  }

  @AfterEach
  void stop() throws Exception {
    edge.close();
  }

  private void publish() {
    edge.soap.add(desk, getClass().getClassLoader());
    edge.soap.secure(guard);
    Edge.await(() -> !edge.catalogue.endpoints().isEmpty());
  }

  private static String envelope(String body) {
    return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:d=\""
        + SPACE
        + "\"><s:Body>"
        + body
        + "</s:Body></s:Envelope>";
  }

  private static String read(String operation, String id) {
    return envelope("<d:" + operation + "><d:id>" + id + "</d:id></d:" + operation + ">");
  }

  private HttpResponse<String> call(String xml, String account) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(edge.at("/services/desk"))
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .POST(BodyPublishers.ofString(xml));
    return edge.send(account == null ? request : request.header("X-Account", account));
  }

  @Test
  void aPlatformCallsAnOperationItMay() {
    publish();

    HttpResponse<String> answer = call(read("readTitle", "5"), Accounts.PLATFORM);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("票 5 city-office");
  }

  @Test
  void theContractNamesThePublicAddress() {
    publish();

    HttpResponse<String> wsdl = edge.get("/services/desk?wsdl");

    assertThat(wsdl.statusCode()).isEqualTo(200);
    assertThat(wsdl.body()).contains("location=\"https://office.example.cn/services/desk\"");
  }

  @Test
  void withoutItsSecurityAnEndpointIsNotPublished() {
    edge.soap.add(desk, getClass().getClassLoader());

    HttpResponse<String> answer = call(read("readTitle", "5"), Accounts.PLATFORM);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(desk.calls).hasValue(0);
  }

  @Test
  void whenTheSecurityGoesTheEndpointClosesAndComesBackWithIt() {
    publish();
    edge.soap.unsecure(guard);

    assertThat(call(read("readTitle", "5"), Accounts.PLATFORM).statusCode()).isEqualTo(503);
    assertThat(desk.calls).hasValue(0);

    edge.soap.secure(guard);
    Edge.await(() -> !edge.catalogue.endpoints().isEmpty());
    assertThat(call(read("readTitle", "5"), Accounts.PLATFORM).statusCode()).isEqualTo(200);
  }

  @Test
  void aSecurityThatAddsNothingPublishesNothing() {
    edge.soap.add(desk, getClass().getClassLoader());
    edge.soap.secure(serverFactory -> {});

    HttpResponse<String> answer = call(read("readTitle", "5"), Accounts.PLATFORM);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(edge.catalogue.endpoints()).isEmpty();
  }

  @Test
  void whoDidNotProveAnythingCallsNothing() {
    publish();

    HttpResponse<String> nobody = call(read("readTitle", "5"), null);
    HttpResponse<String> stranger = call(read("readTitle", "5"), "stranger");

    assertThat(nobody.statusCode()).isEqualTo(500);
    assertThat(nobody.body()).contains("Fault", "web.bad-credentials");
    assertThat(stranger.body()).contains("web.bad-credentials");
    assertThat(desk.calls).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"readSecret", "forgotten"})
  void anOperationWithoutGrantOrWithoutPermissionIsClosed(String operation) {
    publish();

    HttpResponse<String> answer = call(read(operation, "5"), Accounts.PLATFORM);

    assertThat(answer.body()).contains("Fault", "access.denied");
    assertThat(desk.calls).hasValue(0);
    assertThat(edge.events.events).extracting("action").contains("deny");
  }

  @Test
  void theCatalogueNamesTheOperations() {
    publish();

    assertThat(edge.catalogue.endpoints())
        .extracting(e -> e.path() + " " + e.permissions())
        .contains("/services/desk#readTitle [desk.ticket.view]", "/services/desk#forgotten []");
  }

  @Test
  void aProblemIsAFaultInWordsAndAnAccidentTellsNothing() {
    publish();

    HttpResponse<String> problem = call(read("readTitle", "problem"), Accounts.PLATFORM);
    HttpResponse<String> accident = call(read("readTitle", "boom"), Accounts.PLATFORM);

    assertThat(problem.body()).contains("Client", "request.not-found", "记录不存在");
    assertThat(accident.body()).contains("Server", "service.internal").doesNotContain("jdbc");
  }

  @Test
  void entitiesAreRefused() {
    publish();
    String doctype =
        "<!DOCTYPE s:Envelope [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + read("readTitle", "&x;");

    HttpResponse<String> answer = call(doctype, Accounts.PLATFORM);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("request.malformed")
        .doesNotContain("root:", "woodstox", "ctc.wstx");
    assertThat(desk.calls).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<d:readTitle><d:other>5</d:other></d:readTitle>",
        "<d:readTitle></d:readTitle>",
        "<d:readTitle><d:id>5</d:id><d:more/></d:readTitle>",
        "<d:readTitle><id>5</id></d:readTitle>",
        "<d:unknown/>"
      })
  void whatIsNotInTheContractIsRefused(String body) {
    publish();

    HttpResponse<String> answer = call(envelope(body), Accounts.PLATFORM);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("request.malformed").doesNotContain("org.apache");
    assertThat(desk.calls).hasValue(0);
  }

  @Test
  void aTextOverTheLimitIsRefused() {
    publish();

    HttpResponse<String> answer = call(read("readTitle", "x".repeat(1_100_000)), Accounts.PLATFORM);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(desk.calls).hasValue(0);
  }

  @Test
  void tooManyElementsAreRefused() {
    publish();
    String many = "<d:more/>".repeat(11_000);

    HttpResponse<String> answer =
        call(envelope("<d:readTitle><d:id>5</d:id>" + many + "</d:readTitle>"), Accounts.PLATFORM);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(desk.calls).hasValue(0);
  }
}
