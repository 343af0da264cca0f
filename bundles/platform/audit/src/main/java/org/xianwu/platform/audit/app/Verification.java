package org.xianwu.platform.audit.app;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.audit.log.RunningChangeLog;
import org.xianwu.platform.audit.log.SealedChangeLog;
import org.xianwu.platform.audit.verification.Verdict;
import org.xianwu.platform.audit.verification.Verifier;

/** Verifies the trail in the background, when asked and every night at three. */
@Component(service = Verification.class, immediate = true)
public final class Verification {

  private static final Logger LOG = LoggerFactory.getLogger(Verification.class);
  private static final int NIGHT_HOUR = 3;

  private final SealedChangeLog log;
  private final DataSource source;
  private final CallerContext callers;
  private final Clock clock;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "xianwu-audit-verification");
            thread.setDaemon(true);
            return thread;
          });
  private State state = State.NEVER;

  /**
   * How a verification stands.
   *
   * @param startedBy name, empty when none was started yet
   * @param rows rows looked at so far
   * @param verdict of the last one that came to its end
   * @param failure why the last one did not, empty when it did
   */
  public record State(
      boolean running,
      String startedBy,
      long rows,
      int lanes,
      int ofLanes,
      Optional<Verdict> verdict,
      String failure) {

    static final State NEVER = new State(false, "", 0, 0, 0, Optional.empty(), "");

    State started(String by) {
      return new State(true, by, 0, 0, 0, verdict, "");
    }

    State at(long nowRows, int nowLanes, int nowOf) {
      return new State(true, startedBy, nowRows, nowLanes, nowOf, verdict, "");
    }

    State ended(Verdict result) {
      return new State(false, startedBy, result.rows(), lanes, ofLanes, Optional.of(result), "");
    }

    State failed(String reason) {
      return new State(false, startedBy, rows, lanes, ofLanes, verdict, reason);
    }
  }

  /** Also plans the next night. */
  @Activate
  public Verification(
      @Reference RunningChangeLog log,
      @Reference(target = "(osgi.jndi.service.name=xianwu)") DataSource source,
      @Reference CallerContext callers,
      @Reference Clock clock) {
    this.log = log.sealed();
    this.source = source;
    this.callers = callers;
    this.clock = clock;
    worker.scheduleAtFixedRate(
        () -> start(Caller.system("自动校验")),
        untilNight().toMinutes(),
        Duration.ofDays(1).toMinutes(),
        TimeUnit.MINUTES);
  }

  private Duration untilNight() {
    ZonedDateTime now = clock.instant().atZone(WorkCalendar.ZONE);
    ZonedDateTime night = now.withHour(NIGHT_HOUR).withMinute(0);
    return Duration.between(now, night.isAfter(now) ? night : night.plusDays(1));
  }

  @Deactivate
  void close() {
    worker.shutdownNow();
  }

  /** Starts a verification on behalf of the current caller, unless one is running. */
  public State start() {
    return start(callers.current());
  }

  /** Starts a verification, unless one is running; gives its state. */
  public synchronized State start(Caller caller) {
    if (!state.running()) {
      worker.execute(() -> callers.as(caller, this::run));
      state = state.started(caller.name());
    }
    return state;
  }

  public synchronized State state() {
    return state;
  }

  private synchronized State become(UnaryOperator<State> change) {
    state = change.apply(state);
    return state;
  }

  /** Ends with its own row in the log, so that whoever sees the end may start the next at once. */
  private State run() {
    try {
      // witnesses first: what is committed while we look cannot be missed
      var rows = log.witnessed();
      var seal = log.lastSeal();
      Verdict verdict =
          new Verifier(source, log.key(), clock)
              .run(rows, List.of(seal), (n, lanes, of) -> become(now -> now.at(n, lanes, of)));
      report(verdict);
      return become(now -> now.ended(verdict));
    } catch (SQLException | RuntimeException e) { // shown to the auditor as the reason
      LOG.error("The verification of the change log broke off", e);
      return become(now -> now.failed(String.valueOf(e.getMessage())));
    }
  }

  private void report(Verdict verdict) {
    String result = verdict.intact() ? "完好" : "发现 " + verdict.findings().size() + " 处问题";
    log.note(new Change("audit.entry", 0, 0, "verify", result, "{}"));
    if (!verdict.intact()) {
      LOG.error("The change log is damaged: {}", verdict.findings());
    }
  }

  /** When the last complete verification ended. */
  public Optional<Instant> lastEnd() {
    return state().verdict().map(Verdict::finished);
  }
}
