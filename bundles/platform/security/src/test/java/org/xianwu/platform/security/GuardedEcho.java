package org.xianwu.platform.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.jaxws.JAXWSMethodInvoker;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.osgi.util.converter.Converters;
import org.xianwu.platform.api.access.Authentication;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.web.SoapSecurity;

/** Two endpoints behind the real check, over real HTTP. */
final class GuardedEcho implements AutoCloseable {

  static final String ACCOUNT = "city-office";
  static final String SECRET = "s3cret-密钥";

  final Echo echo = new Echo();
  final Queue<String> accounts = new ConcurrentLinkedQueue<>();
  private final Server server = new Server(0);
  private final HttpClient client = HttpClient.newHttpClient();

  private static final class OneAccount implements Authentication {

    @Override
    public Optional<OpenSession> session(String token, String address, Language language) {
      return Optional.empty();
    }

    @Override
    public Optional<Duration> remaining(String token) {
      return Optional.empty();
    }

    @Override
    public Optional<Caller> platform(String account, String address, Language language) {
      return Optional.empty();
    }

    @Override
    public Optional<String> platformSecret(String account) {
      return account.equals(ACCOUNT) ? Optional.of(SECRET) : Optional.empty();
    }
  }

  GuardedEcho(Map<String, Object> settings) throws Exception {
    SecuritySettings chosen =
        Converters.standardConverter().convert(settings).to(SecuritySettings.class);
    WsSecurity security = new WsSecurity(chosen, new OneAccount());
    Bus bus = new CXFBusFactory().createBus();
    BusFactory.setThreadDefaultBus(null);
    CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    servlet.setBus(bus);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder(servlet), "/services/*");
    server.setHandler(context);
    server.start();
    publish(bus, security, "/echo");
    publish(bus, security, "/second");
  }

  private void publish(Bus bus, WsSecurity security, String address) {
    JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
    factory.setBus(bus);
    factory.setAddress(address);
    factory.setServiceBean(echo);
    factory.setInvoker(
        new JAXWSMethodInvoker(echo) {
          @Override
          public Object invoke(Exchange exchange, Object parameters) {
            accounts.add(String.valueOf(exchange.get(SoapSecurity.ACCOUNT)));
            return super.invoke(exchange, parameters);
          }
        });
    security.protect(factory);
    factory.create();
  }

  HttpResponse<String> send(String path, String xml) throws Exception {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    URI address = URI.create("http://127.0.0.1:" + port + "/services" + path);
    return client.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .POST(BodyPublishers.ofString(xml))
            .build(),
        BodyHandlers.ofString());
  }

  /** An envelope around a call. */
  static String envelope(String header) {
    return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header>"
        + header
        + "</s:Header><s:Body><e:say xmlns:e=\"urn:xianwu:echo:v1\"><text>甲</text></e:say></s:Body>"
        + "</s:Envelope>";
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }
}
