package org.xianwu.platform.operations.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.operations.catalogue.FunctionPackage;

/**
 * What the function manager asks of the running product. Every change leaves all other bundles as
 * they are; each returns the bundles outside the function that were touched all the same.
 */
public interface FunctionRuntime {

  /** The function as it is installed, empty when it is not. */
  Optional<InstalledFunction> find(String code);

  /** How functions call themselves, by code; those that announced themselves. */
  Map<String, Announcement> announced();

  /** Bundles outside the function that use it and would be restarted with it. */
  List<String> dependants(String code);

  /**
   * Installs and starts the function; when it does not resolve nothing is changed.
   *
   * @throws NotDone with the reason
   */
  List<String> install(FunctionPackage pack);

  /** Puts the package in place of the installed one; when it does not resolve the old one stays. */
  List<String> upgrade(FunctionPackage pack);

  List<String> start(String code);

  List<String> stop(String code);

  /** Takes the function away; its data stays. */
  List<String> remove(String code);

  /** What a running function says of itself. */
  record Announcement(Label name, Label purpose) {}

  /** An action that changed nothing. */
  final class NotDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public NotDone(Reason reason, Throwable cause) {
      super(reason.what().en(), cause);
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }
  }
}
