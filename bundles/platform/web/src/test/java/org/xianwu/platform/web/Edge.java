package org.xianwu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.xianwu.platform.api.web.RestApplication;
import org.xianwu.platform.web.access.CallerFilter;
import org.xianwu.platform.web.access.Refusals;
import org.xianwu.platform.web.catalogue.PublishedEndpoints;
import org.xianwu.platform.web.gate.Gate;
import org.xianwu.platform.web.http.ClientAddress;
import org.xianwu.platform.web.http.EdgeFilter;
import org.xianwu.platform.web.http.Elsewhere;
import org.xianwu.platform.web.http.RequestFigures;
import org.xianwu.platform.web.replay.KeptAnswers;
import org.xianwu.platform.web.rest.RestPublisher;
import org.xianwu.platform.web.soap.SoapPublisher;
import org.xianwu.platform.web.soap.SoapServer;
import org.xianwu.platform.web.text.TextCatalogue;

/** The whole edge on a real HTTP server. */
final class Edge implements AutoCloseable {

  static final long HOLD_MILLIS = 300;

  final Accounts accounts = new Accounts();
  final NotedEvents events = new NotedEvents();
  final MovingClock clock = new MovingClock();
  final MemoryDatabase database = new MemoryDatabase();
  final RequestFigures figures = new RequestFigures();
  final PublishedEndpoints catalogue = new PublishedEndpoints();
  final Gate gate;
  final RestPublisher rest;
  final SoapPublisher soap;
  private final Server server = new Server(0);
  private final HttpClient client = HttpClient.newHttpClient();

  Edge() throws Exception {
    this(Set.of());
  }

  /** With the network addresses of trusted proxies. */
  Edge(Set<String> proxies) throws Exception {
    TextCatalogue texts = new TextCatalogue();
    texts.read("web", path -> Edge.class.getClassLoader().getResource(path));
    ClientAddress addresses = new ClientAddress(proxies);
    Refusals refusals = new Refusals(events, accounts, clock);
    gate = new Gate(texts, System::nanoTime, HOLD_MILLIS);
    KeptAnswers answers = new KeptAnswers(database, clock);
    rest = new RestPublisher(gate, accounts, texts, refusals, answers, catalogue);
    soap =
        new SoapPublisher(
            gate,
            catalogue,
            new SoapServer.Edge(
                accounts, accounts, addresses, texts, refusals, "https://office.example.cn"));
    ServletContextHandler context = new ServletContextHandler();
    filter(context, new EdgeFilter(figures, addresses, 180), "/*");
    filter(context, gate, "/api/*", "/services/*", "/ui/m/*");
    filter(
        context, new CallerFilter(accounts, accounts, addresses, texts, refusals, clock), "/api/*");
    context.addServlet(servlet(rest.servlet()), "/api/*");
    context.addServlet(servlet(soap.servlet()), "/services/*");
    context.addServlet(new ServletHolder(new Elsewhere(texts)), "/");
    server.setHandler(context);
    server.start();
  }

  private static ServletHolder servlet(javax.servlet.Servlet servlet) {
    ServletHolder holder = new ServletHolder(servlet);
    holder.setInitParameter("hide-service-list-page", "true");
    return holder;
  }

  private static void filter(ServletContextHandler context, Filter filter, String... patterns) {
    FilterHolder holder = new FilterHolder(filter);
    holder.setAsyncSupported(true);
    for (String pattern : patterns) {
      context.addFilter(holder, pattern, EnumSet.of(DispatcherType.REQUEST));
    }
  }

  /** Publishes an application whose bundle has the files of the test class path. */
  void publish(RestApplication application) {
    ClassLoader loader = application.getClass().getClassLoader();
    rest.publish(application, loader, loader::getResource);
  }

  URI at(String path) {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** A request of the clerk, with everything a browser sends. */
  HttpRequest.Builder asClerk(String path) {
    return HttpRequest.newBuilder(at(path))
        .header("Cookie", "XIANWU_SESSION=" + Accounts.CLERK)
        .header("X-CSRF-Token", Accounts.CSRF)
        .header("Accept-Language", "zh")
        .header("Content-Type", "application/json");
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  HttpResponse<String> get(String path) {
    return send(asClerk(path).GET());
  }

  HttpResponse<String> post(String path, String body) {
    return send(asClerk(path).POST(BodyPublishers.ofString(body)));
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Override
  public void close() throws Exception {
    rest.close();
    soap.close();
    server.stop();
    database.close();
  }
}
