package org.xianwu.platform.operations.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.operations.catalogue.FunctionPackage;
import org.xianwu.platform.operations.catalogue.PackageVersion;
import org.xianwu.platform.operations.catalogue.Shelf;
import org.xianwu.platform.operations.runtime.FunctionRuntime;
import org.xianwu.platform.operations.runtime.FunctionRuntime.Announcement;
import org.xianwu.platform.operations.runtime.InstalledFunction;
import org.xianwu.platform.operations.runtime.Reason;

/** Puts packages at hand and functions installed together into one list. */
final class Catalogue {

  private static final Label NOTHING = Label.of("", "");

  private final Shelf shelf;
  private final FunctionRuntime runtime;
  private final Map<String, Reason> failures = new ConcurrentHashMap<>();
  private final Map<String, Announcement> known = new ConcurrentHashMap<>();

  Catalogue(Shelf shelf, FunctionRuntime runtime) {
    this.shelf = shelf;
    this.runtime = runtime;
  }

  /** Remembers why the last action on a function failed, until the next one. */
  void failed(String code, Reason reason) {
    failures.put(code, reason);
  }

  void succeeded(String code) {
    failures.remove(code);
  }

  List<FunctionView> all() {
    Set<String> codes = new TreeSet<>(runtime.announced().keySet());
    shelf.packages().forEach(pack -> codes.add(pack.code()));
    return codes.stream().map(this::view).toList();
  }

  Optional<FunctionView> find(String code) {
    boolean known = runtime.find(code).isPresent() || shelf.newest(code).isPresent();
    return known ? Optional.of(view(code)) : Optional.empty();
  }

  private FunctionView view(String code) {
    Optional<InstalledFunction> installed = runtime.find(code);
    Optional<FunctionPackage> newest = shelf.newest(code);
    Reason failure = failures.getOrDefault(code, Reason.NONE);
    String state = state(installed, failure);
    Reason reason = failure;
    if (state.equals(FunctionView.WAITING)) {
      reason = waiting(installed.orElseThrow());
    }
    Announcement said = said(code, newest);
    return new FunctionView(
        code,
        said.name(),
        said.purpose(),
        installed.map(one -> PackageVersion.of(one.version()).toString()).orElse(""),
        state,
        reason.what(),
        reason.remedy(),
        newest.map(pack -> pack.version().toString()).orElse(""),
        newest.map(FunctionPackage::signer).orElse(""),
        installed.map(InstalledFunction::bundles).orElse(List.of()),
        true,
        actions(installed, newest));
  }

  /** A function that is away keeps the words it used while it ran. */
  private Announcement said(String code, Optional<FunctionPackage> newest) {
    Announcement now = runtime.announced().get(code);
    if (now != null) {
      known.put(code, now);
    }
    Label packed = newest.map(FunctionPackage::name).orElse(Label.of(code, code));
    return known.getOrDefault(code, new Announcement(packed, NOTHING));
  }

  private static String state(Optional<InstalledFunction> installed, Reason failure) {
    if (installed.isEmpty()) {
      return failure.given() ? FunctionView.FAILED : FunctionView.SHIPPED;
    }
    InstalledFunction function = installed.get();
    if (!function.started()) {
      return failure.given() ? FunctionView.FAILED : FunctionView.INSTALLED;
    }
    boolean active = function.bundles().stream().allMatch(one -> one.state().equals("active"));
    boolean works = active && function.announced() && !function.waiting().given();
    return works ? FunctionView.RUNNING : FunctionView.WAITING;
  }

  private static Reason waiting(InstalledFunction function) {
    if (function.waiting().given()) {
      return function.waiting();
    }
    return function.bundles().stream()
        .filter(bundle -> !bundle.state().equals("active"))
        .findFirst()
        .map(
            bundle ->
                Reason.of(
                    "组件 " + bundle.name() + " 没有启动",
                    "the bundle " + bundle.name() + " did not start",
                    "详情见日志，排除原因后停止再启动该功能",
                    "see the log; remove the cause, then stop and start the function"))
        .orElse(Reason.of("正在启动", "it is starting", "通常几秒内会自行就绪", "usually there within seconds"));
  }

  private List<String> actions(
      Optional<InstalledFunction> installed, Optional<FunctionPackage> newest) {
    List<String> actions = new ArrayList<>();
    if (installed.isEmpty()) {
      newest.ifPresent(pack -> actions.add(Action.INSTALL.code()));
      newest.filter(shelf::added).ifPresent(pack -> actions.add(Action.DISCARD.code()));
      return actions;
    }
    actions.add((installed.get().started() ? Action.STOP : Action.START).code());
    boolean better =
        newest.filter(pack -> upgrades(installed.get().version(), pack.version())).isPresent();
    if (better) {
      actions.add(Action.UPGRADE.code());
      newest.filter(shelf::added).ifPresent(pack -> actions.add(Action.DISCARD.code()));
    }
    actions.add(Action.REMOVE.code());
    return actions;
  }

  /** A newer version, or the same one while it is still being developed. */
  private static boolean upgrades(String installed, PackageVersion at) {
    int order = at.compareTo(PackageVersion.of(installed));
    return order > 0 || order == 0 && at.qualifier().contains("SNAPSHOT");
  }
}
