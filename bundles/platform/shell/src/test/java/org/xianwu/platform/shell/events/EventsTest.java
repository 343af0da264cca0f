package org.xianwu.platform.shell.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xianwu.platform.api.access.Authentication;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.NoticeBoard;
import org.xianwu.platform.api.workflow.PostedNotice;
import org.xianwu.platform.api.workflow.Urgency;
import org.xianwu.platform.shell.console.TestConsoles;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.FakeCallers;

@Timeout(120)
class EventsTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;
  private final Server server = new Server(0);
  private final FakeCallers callers = new FakeCallers();
  private final Board board = new Board();
  private final Sessions sessions = new Sessions();
  private TestConsoles running;
  private EventsServlet events;

  /** Remembers who listens. */
  private static final class Board implements NoticeBoard {

    private Consumer<PostedNotice> listener;

    @Override
    public List<PostedNotice> list(long person, boolean unreadOnly, long before, int limit) {
      return List.of();
    }

    @Override
    public int unread(long personId) {
      return 0;
    }

    @Override
    public void markRead(long personId, long noticeId) {}

    @Override
    public void markAllRead(long personId) {}

    @Override
    public Subscription listen(Consumer<PostedNotice> listening) {
      listener = listening;
      return () -> listener = null;
    }
  }

  /** Every session lasts until all end. */
  private static final class Sessions implements Authentication {

    private volatile boolean ended;

    @Override
    public Optional<OpenSession> session(String token, String address, Language language) {
      return Optional.empty();
    }

    @Override
    public Optional<Duration> remaining(String token) {
      return ended ? Optional.empty() : Optional.of(Duration.ofMinutes(30));
    }

    @Override
    public Optional<Caller> platform(String account, String address, Language language) {
      return Optional.empty();
    }

    @Override
    public Optional<String> platformSecret(String account) {
      return Optional.empty();
    }
  }

  @BeforeEach
  void start() throws Exception {
    running = new TestConsoles(folder);
    callers.set(Callers.person(7, "许青禾").build());
    events = new EventsServlet(callers, sessions, running.consoles, board);
    ServletContextHandler context = new ServletContextHandler();
    ServletHolder holder = new ServletHolder(events);
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/api/shell/events");
    server.setHandler(context);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    events.close();
    server.stop();
  }

  private HttpRequest request(String session) {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/shell/events"))
        .header("Cookie", "XIANWU_SESSION=" + session)
        .build();
  }

  /** Opens a line and collects its lines of text, "end" behind the last. */
  private BlockingQueue<String> open(String session) throws Exception {
    HttpResponse<Stream<String>> answer = CLIENT.send(request(session), BodyHandlers.ofLines());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread reader =
        new Thread(
            () -> {
              answer.body().filter(line -> !line.isEmpty()).forEach(lines::add);
              lines.add("end");
            });
    reader.setDaemon(true);
    reader.start();
    assertThat(next(lines)).isEqualTo("retry: 2000");
    assertThat(next(lines)).isEqualTo("event: registry");
    assertThat(next(lines)).startsWith("data: {\"rev\":");
    return lines;
  }

  private static String next(BlockingQueue<String> lines) throws Exception {
    String line = lines.poll(30, TimeUnit.SECONDS);
    return line == null ? "nothing" : line;
  }

  @Test
  void aNewFunctionIsToldToEveryOpenPage() throws Exception {
    BlockingQueue<String> page = open("s1");
    BlockingQueue<String> other = open("s2");

    running.start("duty", "1.0", "daily", "");

    for (BlockingQueue<String> lines : List.of(page, other)) {
      assertThat(next(lines)).isEqualTo("event: registry");
      assertThat(next(lines)).isEqualTo("data: {\"rev\":\"" + running.consoles.rev() + "\"}");
    }
  }

  @Test
  void aNoticeReachesItsReadersOnly() throws Exception {
    BlockingQueue<String> reader = open("s1");
    callers.set(Callers.person(8, "别人").build());
    BlockingQueue<String> other = open("s2");

    board.listener.accept(
        new PostedNotice(
            900719925474099399L,
            new Notice(
                "duty",
                Urgency.URGENT,
                Label.of("换班", "Shifts swapped"),
                Label.of("", ""),
                "/m/duty/roster",
                Set.of(7L)),
            Instant.parse("2026-11-21T08:42:00Z"),
            false));
    running.start("duty", "1.0", "daily", "");

    assertThat(next(reader)).isEqualTo("event: notice");
    assertThat(next(reader))
        .contains(
            "\"id\":\"900719925474099399\"", "{\"zh\":\"换班\",\"en\":\"Shifts swapped\"}", "urgent");
    assertThat(next(other)).isEqualTo("event: registry");
  }

  @Test
  void aSessionThatEndedElsewhereIsToldAndItsLineEnds() throws Exception {
    BlockingQueue<String> page = open("s1");

    sessions.ended = true;

    assertThat(next(page)).isEqualTo("event: session");
    assertThat(next(page)).isEqualTo("data: {\"reason\":\"ended\"}");
    assertThat(next(page)).isEqualTo("end");
  }

  @Test
  void whoIsNotSignedInGetsNoLine() throws Exception {
    callers.set(Callers.anonymous());

    assertThat(CLIENT.send(request("s1"), BodyHandlers.discarding()).statusCode()).isEqualTo(401);
  }

  @Test
  void oneSessionHoldsEightLinesAtMost() throws Exception {
    for (int i = 0; i < 8; i++) {
      open("s1");
    }

    assertThat(CLIENT.send(request("s1"), BodyHandlers.discarding()).statusCode()).isEqualTo(204);
    open("s2");
  }

  @Test
  void whenTheShellStopsAllLinesEnd() throws Exception {
    BlockingQueue<String> page = open("s1");

    events.close();

    assertThat(next(page)).isEqualTo("end");
    assertThat(board.listener).isNull();
  }
}
