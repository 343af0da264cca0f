package org.xianwu.platform.operations.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.operations.catalogue.FunctionPackage;
import org.xianwu.platform.operations.runtime.FunctionRuntime;
import org.xianwu.platform.operations.runtime.InstalledFunction;
import org.xianwu.platform.operations.runtime.InstalledFunction.InstalledBundle;
import org.xianwu.platform.operations.runtime.Reason;

/** A running product that only remembers. */
final class FakeRuntime implements FunctionRuntime {

  private final Map<String, InstalledFunction> installed = new TreeMap<>();
  private final Map<String, List<String>> dependants = new HashMap<>();
  private final List<String> calls = new ArrayList<>();
  private Reason refusal = Reason.NONE;
  private Reason waiting = Reason.NONE;

  void refuse(Reason reason) {
    refusal = reason;
  }

  void letWait(Reason reason) {
    waiting = reason;
  }

  void uses(String user, String function) {
    dependants.put(function, List.of(user));
  }

  List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public Optional<InstalledFunction> find(String code) {
    return Optional.ofNullable(installed.get(code));
  }

  @Override
  public Map<String, Announcement> announced() {
    Map<String, Announcement> all = new HashMap<>();
    installed.forEach(
        (code, function) -> {
          if (function.started()) {
            all.put(code, new Announcement(Label.of("值班", "Duty"), Label.of("排班", "Rosters")));
          }
        });
    return all;
  }

  @Override
  public List<String> dependants(String code) {
    return dependants.getOrDefault(code, List.of());
  }

  @Override
  public List<String> install(FunctionPackage pack) {
    return put("install", pack.code(), pack.version().toString(), true);
  }

  @Override
  public List<String> upgrade(FunctionPackage pack) {
    return put("upgrade", pack.code(), pack.version().toString(), true);
  }

  @Override
  public List<String> start(String code) {
    return put("start", code, installed.get(code).version(), true);
  }

  @Override
  public List<String> stop(String code) {
    return put("stop", code, installed.get(code).version(), false);
  }

  @Override
  public List<String> remove(String code) {
    refuseIfAsked();
    calls.add("remove " + code);
    installed.remove(code);
    return List.of();
  }

  private List<String> put(String call, String code, String version, boolean started) {
    refuseIfAsked();
    calls.add(call + " " + code);
    InstalledBundle bundle =
        new InstalledBundle(90, "org.xianwu." + code, version, started ? "active" : "resolved");
    installed.put(
        code,
        new InstalledFunction(
            code, version, started, started, List.of(bundle), started ? waiting : Reason.NONE));
    return List.of();
  }

  private void refuseIfAsked() {
    if (refusal.given()) {
      throw new NotDone(refusal, null);
    }
  }
}
