package org.xianwu.platform.web.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.operation.Metric;
import org.xianwu.platform.api.operation.MetricSource;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.web.RequestGate;
import org.xianwu.platform.web.problem.BodyTooLarge;
import org.xianwu.platform.web.problem.ProblemDocument;
import org.xianwu.platform.web.problem.WebProblem;

/** The filter in front of everything that comes and goes with a bundle. */
@Component(
    service = {Filter.class, RequestGate.class, Gate.class, MetricSource.class},
    property = {
      "osgi.http.whiteboard.filter.pattern=/api/*",
      "osgi.http.whiteboard.filter.pattern=/services/*",
      "osgi.http.whiteboard.filter.pattern=/ui/m/*",
      "osgi.http.whiteboard.filter.name=xianwu-gate",
      "osgi.http.whiteboard.filter.asyncSupported:Boolean=true",
      "service.ranking:Integer=2000"
    })
public final class Gate implements Filter, RequestGate, MetricSource {

  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final long HOLD_MILLIS = 2000;
  private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long SETTLE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long LONGEST_BOOT_NANOS = TimeUnit.MINUTES.toNanos(5);
  // a held request keeps a thread of the server: most threads must stay free for the rest
  private static final int MOST_HELD = 24;
  private static final Pattern CONSOLE_FILE = Pattern.compile("/ui/m/[a-z0-9-]+/[0-9a-f]{8}/.+");
  private static final List<String> PLATFORM = List.of("/api/session", "/api/shell");

  private final Texts texts;
  private final LongSupplier nanos;
  private final long holdMillis;
  private final long begin;
  private final Map<String, Passage> passages = new ConcurrentHashMap<>();
  private final Semaphore held = new Semaphore(MOST_HELD);
  private volatile long settledAt = Long.MIN_VALUE;

  @Activate
  public Gate(@Reference Texts texts) {
    this(texts, System::nanoTime, HOLD_MILLIS);
  }

  /** With another time source and another time to hold requests. */
  public Gate(Texts texts, LongSupplier nanos, long holdMillis) {
    this.texts = texts;
    this.nanos = nanos;
    this.holdMillis = holdMillis;
    this.begin = nanos.getAsLong();
  }

  /** Something will be published here: until then 503 instead of 404. */
  public void announce(String prefix) {
    passages.computeIfAbsent(prefix, key -> new Passage()).announce();
  }

  @Override
  public void open(String prefix, long largestBody) {
    passages.computeIfAbsent(prefix, key -> new Passage()).open(largestBody);
    if (settledAt == Long.MIN_VALUE && passages.keySet().containsAll(PLATFORM)) {
      settledAt = nanos.getAsLong() + SETTLE_NANOS;
    }
  }

  @Override
  public void close(String prefix) {
    Passage passage = passages.get(prefix);
    if (passage == null) {
      return;
    }
    passage.close(nanos.getAsLong(), DRAIN_NANOS);
    int left = passage.inside();
    if (left > 0) {
      LOG.warn("{} requests to {} did not end in time", left, prefix);
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    String path = path(asked);
    if (path.startsWith("/ui/") && !CONSOLE_FILE.matcher(path).matches()) {
      // a page is drawn by the shell, which is there: it says itself that the function is not
      chain.doFilter(request, response);
      return;
    }
    Passage passage = find(path);
    long limit = passage == null ? -1 : enter(passage);
    if (limit < 0) {
      boolean coming =
          passage == null ? booting() : passage.expected(nanos.getAsLong(), GRACE_NANOS);
      refuse(
          asked,
          answer,
          Problem.of(coming ? CommonProblem.UNAVAILABLE : WebProblem.UNKNOWN_ADDRESS));
      return;
    }
    try {
      if (asked.getContentLengthLong() > limit) {
        answer.setHeader("Connection", "close");
        refuse(asked, answer, BodyTooLarge.problem(limit));
        return;
      }
      chain.doFilter(new LimitedRequest(asked, limit), response);
    } catch (BodyTooLarge large) {
      if (answer.isCommitted()) {
        throw large;
      }
      refuse(asked, answer, large.problem());
    } finally {
      passage.leave();
    }
  }

  private long enter(Passage passage) {
    long limit = passage.enter();
    if (limit >= 0 || !passage.expected(nanos.getAsLong(), GRACE_NANOS) || !held.tryAcquire()) {
      return limit;
    }
    try {
      passage.awaitOpen(holdMillis);
    } finally {
      held.release();
    }
    return passage.enter();
  }

  private boolean booting() {
    long now = nanos.getAsLong();
    return now - begin < LONGEST_BOOT_NANOS && (settledAt == Long.MIN_VALUE || now - settledAt < 0);
  }

  /** The passage with the longest prefix of the path. */
  private Passage find(String path) {
    String prefix = path;
    while (prefix.length() > 1) {
      Passage passage = passages.get(prefix);
      if (passage != null) {
        return passage;
      }
      prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
    }
    return null;
  }

  private static String path(HttpServletRequest request) {
    String below = request.getPathInfo();
    return below == null ? request.getServletPath() : request.getServletPath() + below;
  }

  private void refuse(HttpServletRequest asked, HttpServletResponse answer, Problem problem)
      throws IOException {
    Language language = Language.ofHeader(asked.getHeader("Accept-Language"));
    ProblemDocument.answer(answer, texts, problem, language);
  }

  @Override
  public List<Metric> metrics() {
    List<Metric> figures = new ArrayList<>();
    passages.forEach(
        (prefix, passage) ->
            figures.add(
                new Metric(
                    "xianwu_requests_inside",
                    Metric.Kind.GAUGE,
                    "Requests being served",
                    Map.of("place", prefix.substring(1)),
                    passage.inside())));
    return figures;
  }

  @Override
  public void init(FilterConfig config) {}

  @Override
  public void destroy() {}
}
