package org.xianwu.platform.operations.app;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.operations.catalogue.FunctionPackage;
import org.xianwu.platform.operations.catalogue.Shelf;
import org.xianwu.platform.operations.domain.WantedFunction;
import org.xianwu.platform.operations.runtime.FunctionRuntime;
import org.xianwu.platform.operations.runtime.FunctionRuntime.NotDone;
import org.xianwu.platform.operations.runtime.Reason;

/**
 * The function manager: one action after the other, each checked beforehand, recorded afterwards,
 * and without effect on any other function.
 */
public final class FunctionDesk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FunctionDesk.class);
  private static final String LEDGER = "operations.function";
  private static final Label NOTHING = Label.of("", "");

  private final Catalogue catalogue;
  private final Shelf shelf;
  private final FunctionRuntime runtime;
  private final Wishes wishes;
  private final CallerContext callers;
  private final ChangeLog changeLog;
  private final Clock clock;
  private final AtomicLong count = new AtomicLong();
  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "xianwu-functions"));
  private volatile FunctionOperation current = FunctionOperation.none();

  public FunctionDesk(
      Shelf shelf,
      FunctionRuntime runtime,
      Wishes wishes,
      CallerContext callers,
      ChangeLog changeLog,
      Clock clock) {
    this.catalogue = new Catalogue(shelf, runtime);
    this.shelf = shelf;
    this.runtime = runtime;
    this.wishes = wishes;
    this.callers = callers;
    this.changeLog = changeLog;
    this.clock = clock;
  }

  /** All functions at hand or installed, by code. */
  public List<FunctionView> functions() {
    return catalogue.all();
  }

  /**
   * One function.
   *
   * @throws Problem {@code operations.unknown-function}
   */
  public FunctionView function(String code) {
    return catalogue
        .find(code)
        .orElseThrow(() -> Problem.of(OperationsProblem.UNKNOWN_FUNCTION).with("function", code));
  }

  /** The action that runs or ran last. */
  public FunctionOperation operation() {
    return current;
  }

  /** What the action would do. */
  public ActionPlan plan(String code, Action action) {
    FunctionView function = function(code);
    List<String> others = others(code, action);
    Label reason = NOTHING;
    if (!function.offers(action)) {
      reason = Label.of("当前状态下不能" + action.label().zh(), "not possible in its present state");
    } else if (!others.isEmpty()) {
      String names = String.join("、", others);
      reason = Label.of("会使其他部件重新启动：" + names, "others would be restarted: " + names);
    }
    boolean allowed = function.offers(action) && others.isEmpty();
    return new ActionPlan(
        code, action.code(), allowed, reason, PlanSteps.of(function, action), others);
  }

  /**
   * Lets the action be done after those that were asked for before.
   *
   * @return the operation when it has ended, never exceptionally
   * @throws Problem when it cannot be done in the present state
   */
  public CompletableFuture<FunctionOperation> submit(String code, Action action) {
    return submit(code, action, "");
  }

  private CompletableFuture<FunctionOperation> submit(String code, Action action, String version) {
    refuseImpossible(code, action);
    Caller caller = callers.current();
    FunctionOperation begun =
        FunctionOperation.begun(count.incrementAndGet(), code, action, clock.instant());
    current = begun; // whoever asks from now on sees that it runs or waits
    return CompletableFuture.supplyAsync(
        () -> callers.as(caller, () -> perform(begun, code, action, version)), queue);
  }

  /** Lets the actions that were asked for end, but not for ever. */
  @Override
  public void close() {
    queue.shutdown();
    try {
      if (!queue.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("an action still runs: {}", current);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private FunctionOperation perform(
      FunctionOperation begun, String code, Action action, String version) {
    LOG.info("{} {} for {}", action.code(), code, callers.current().name());
    FunctionOperation ended = outcome(begun, code, action, version);
    if (current.id() == begun.id()) {
      current = ended;
    }
    LOG.info("{} {}: {} {}", action.code(), code, ended.outcome(), ended.message().en());
    return ended;
  }

  private FunctionOperation outcome(
      FunctionOperation begun, String code, Action action, String version) {
    try {
      // the one before may have changed everything
      refuseImpossible(code, action);
      List<String> touched = act(code, action, version);
      catalogue.succeeded(code);
      Label message = keep(code, action);
      return begun.done(clock.instant(), message, touched);
    } catch (NotDone notDone) {
      LOG.warn("{} {} failed", action.code(), code, notDone);
      catalogue.failed(code, notDone.reason());
      return refused(begun, code, action, notDone.reason());
    } catch (Problem impossible) {
      Reason reason =
          Reason.of("当前状态下不能" + action.label().zh(), "not possible in its present state", "", "");
      return refused(begun, code, action, reason);
    }
  }

  private List<String> act(String code, Action action, String version) {
    return switch (action) {
      case INSTALL -> runtime.install(pack(code, version));
      case UPGRADE -> runtime.upgrade(pack(code, version));
      case START -> runtime.start(code);
      case STOP -> runtime.stop(code);
      case REMOVE -> runtime.remove(code);
      case DISCARD -> discard(code);
    };
  }

  /** Takes the newest package off the shelf; nothing that runs is touched. */
  private List<String> discard(String code) {
    FunctionPackage pack = pack(code, "");
    try {
      shelf.discard(pack);
    } catch (UncheckedIOException locked) {
      Reason reason =
          Reason.of(
              "文件 " + pack.file() + " 无法删除",
              "the file " + pack.file() + " cannot be deleted",
              "请检查数据目录的权限后再试",
              "check the rights on the data folder, then try again");
      throw new NotDone(reason, locked);
    }
    changeLog.note(
        new Change(LEDGER, 0, 0, Action.DISCARD.code(), code + " " + pack.version(), "{}"));
    return List.of();
  }

  /** The action is done; when it cannot be kept, that is said and not undone. */
  private Label keep(String code, Action action) {
    if (action == Action.DISCARD) {
      return NOTHING;
    }
    String version =
        catalogue.find(code).map(FunctionView::version).filter(one -> !one.isEmpty()).orElse("-");
    try {
      wishes.want(new Wishes.Wish(code, version, wanted(action)), action);
      return NOTHING;
    } catch (RuntimeException full) { // whatever the database refuses, the function did change
      LOG.error("{} {} is done but could not be recorded", action.code(), code, full);
      return Label.of(
          "已完成，但未能写入记录，重启后可能需要再做一次",
          "done, but it could not be recorded; after a restart it may be needed again");
    }
  }

  private FunctionOperation refused(
      FunctionOperation begun, String code, Action action, Reason reason) {
    changeLog.note(
        new Change(
            LEDGER,
            0,
            0,
            action.code() + "-failed",
            reason.what().zh(),
            "{\"function\":[null,\"" + code + "\"]}"));
    return begun.failed(clock.instant(), reason.what(), reason.remedy());
  }

  private void refuseImpossible(String code, Action action) {
    FunctionView function = function(code);
    if (!function.offers(action)) {
      throw Problem.of(OperationsProblem.NOT_NOW)
          .with("function", function.name().zh())
          .with("action", action.label().zh())
          .with("state", function.state());
    }
    List<String> others = others(code, action);
    if (!others.isEmpty()) {
      throw Problem.of(OperationsProblem.OTHERS_AFFECTED)
          .with("function", function.name().zh())
          .with("others", String.join("、", others));
    }
  }

  private List<String> others(String code, Action action) {
    return switch (action) {
      case STOP, UPGRADE, REMOVE -> runtime.dependants(code);
      case INSTALL, START, DISCARD -> List.of();
    };
  }

  /** That version while it is at hand, else the newest. */
  private FunctionPackage pack(String code, String version) {
    Optional<FunctionPackage> pack = shelf.find(code, version).or(() -> shelf.newest(code));
    return pack.orElseThrow(
        () -> Problem.of(OperationsProblem.UNKNOWN_FUNCTION).with("function", code));
  }

  private static String wanted(Action action) {
    return switch (action) {
      case INSTALL, START, UPGRADE -> WantedFunction.RUNNING;
      case STOP -> WantedFunction.STOPPED;
      case REMOVE -> WantedFunction.REMOVED;
      case DISCARD -> throw new IllegalArgumentException("what is wanted stays as it was");
    };
  }

  /** Installs what is wanted and missing, for example after an upgrade of the product. */
  public List<String> restore() {
    List<String> asked = new ArrayList<>();
    for (Wishes.Wish wish : wishes.all()) {
      boolean missing = runtime.find(wish.function()).isEmpty();
      if (missing && wish.state().equals(WantedFunction.RUNNING) && at(wish.function())) {
        submit(wish.function(), Action.INSTALL, wish.version());
        asked.add(wish.function());
      }
    }
    return asked;
  }

  /** Whether no function was ever installed. */
  public boolean noneWanted() {
    return wishes.all().isEmpty();
  }

  /** Installs every function at hand; for the practice county. */
  public List<String> installAll() {
    List<String> asked = new ArrayList<>();
    for (FunctionView function : functions()) {
      if (function.offers(Action.INSTALL)) {
        submit(function.id(), Action.INSTALL);
        asked.add(function.id());
      }
    }
    return asked;
  }

  private boolean at(String code) {
    return shelf.newest(code).isPresent();
  }
}
