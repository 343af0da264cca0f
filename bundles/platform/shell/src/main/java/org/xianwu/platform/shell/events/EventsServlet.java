package org.xianwu.platform.shell.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.Servlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Authentication;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.workflow.NoticeBoard;
import org.xianwu.platform.api.workflow.PostedNotice;
import org.xianwu.platform.shell.console.Consoles;

/**
 * Tells open pages by itself that functions came or went, that a notice arrived, and that the
 * session ended elsewhere.
 */
@Component(
    service = Servlet.class,
    immediate = true,
    property = {
      "osgi.http.whiteboard.servlet.pattern=/api/shell/events",
      "osgi.http.whiteboard.servlet.name=xianwu-events",
      "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
    })
public final class EventsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(EventsServlet.class);
  private static final String COOKIE = "XIANWU_SESSION";
  private static final int WRITERS = 3;
  private static final long HEARTBEAT_SECONDS = 20;
  private static final long SESSION_CHECK_SECONDS = 5;
  // a replaced bundle leaves and comes back: both are told at once
  private static final long GATHER_MILLIS = 300;
  private static final JsonMapper WRITER = JsonMapper.builder().build();

  private final transient CallerContext callers;
  private final transient Authentication accounts;
  private final transient Consoles consoles;
  private final transient NoticeBoard.Subscription notices;
  private final transient Lines lines = new Lines();
  private final transient ExecutorService writers;
  private final transient ScheduledExecutorService timer;
  private final transient Runnable onConsoles = this::consolesChanged;
  private final AtomicBoolean gathering = new AtomicBoolean();

  @Activate
  public EventsServlet(
      @Reference CallerContext callers,
      @Reference Authentication accounts,
      @Reference Consoles consoles,
      @Reference NoticeBoard board) {
    this.callers = callers;
    this.accounts = accounts;
    this.consoles = consoles;
    writers = Executors.newFixedThreadPool(WRITERS, threads("xianwu-events"));
    timer = Executors.newSingleThreadScheduledExecutor(threads("xianwu-events-timer"));
    timer.scheduleWithFixedDelay(
        () -> lines.tellAll(": \n\n"), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(
        this::endLostSessions, SESSION_CHECK_SECONDS, SESSION_CHECK_SECONDS, TimeUnit.SECONDS);
    consoles.listen(onConsoles);
    notices = board.listen(this::tellNotice);
  }

  private static ThreadFactory threads(String name) {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  @Deactivate
  void close() {
    notices.close();
    consoles.forget(onConsoles);
    timer.shutdownNow();
    lines.closeAll();
    writers.shutdown();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = callers.current();
    String session = session(request);
    if (!caller.signedIn() || session.isEmpty()) {
      // an event source gives up on 401, and the page asks for the session
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    if (!lines.room(session)) {
      // 204 tells an event source not to connect again
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    response.setContentType("text/event-stream; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext async = request.startAsync();
    async.setTimeout(0);
    Line line = new Line(async, caller, session, writers, lines::remove);
    async.addListener(new Ending(line));
    lines.add(line);
    line.send("retry: 2000\n\n" + frame("registry", Map.of("rev", consoles.rev())));
  }

  private static String session(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE)) {
          return cookie.getValue();
        }
      }
    }
    return "";
  }

  private void consolesChanged() {
    if (gathering.compareAndSet(false, true)) {
      timer.schedule(this::tellRegistry, GATHER_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void tellRegistry() {
    gathering.set(false);
    lines.tellAll(frame("registry", Map.of("rev", consoles.rev())));
  }

  private void tellNotice(PostedNotice posted) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", Long.toString(posted.id()));
    data.put("function", posted.notice().function());
    data.put("urgency", posted.notice().urgency().name().toLowerCase(Locale.ROOT));
    data.put("title", posted.notice().title());
    data.put("body", posted.notice().body());
    data.put("path", posted.notice().path());
    data.put("at", posted.at().toString());
    lines.tell(posted.notice().readers(), frame("notice", data));
  }

  private void endLostSessions() {
    try {
      lines.endLost(accounts::remaining, frame("session", Map.of("reason", "ended")));
    } catch (RuntimeException failure) {
      // asked again in a moment; a thrown exception would end the asking for ever
      LOG.warn("cannot ask for sessions", failure);
    }
  }

  private static String frame(String event, Map<String, ?> data) {
    try {
      return "event: " + event + "\ndata: " + WRITER.writeValueAsString(data) + "\n\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Lets go of a line that the container ended. */
  private record Ending(Line line) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
      line.close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      line.close();
    }

    @Override
    public void onError(AsyncEvent event) {
      line.close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }
}
