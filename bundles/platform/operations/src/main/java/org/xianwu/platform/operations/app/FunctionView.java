package org.xianwu.platform.operations.app;

import java.util.List;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.operations.runtime.InstalledFunction.InstalledBundle;

/**
 * A function as the function manager shows it.
 *
 * @param id code of the function
 * @param version installed version, empty when it is not installed
 * @param state shipped, installed, running, waiting or failed
 * @param reason why it does not run; empty texts when there is nothing to say
 * @param availableVersion of the newest package at hand, empty when there is none
 * @param signer who signed the newest package, empty when nobody did
 * @param keepsData whether data stays when it is removed
 * @param actions what can be done now
 */
public record FunctionView(
    String id,
    Label name,
    Label purpose,
    String version,
    String state,
    Label reason,
    Label remedy,
    String availableVersion,
    String signer,
    List<InstalledBundle> bundles,
    boolean keepsData,
    List<String> actions) {

  /** At hand, not installed. */
  public static final String SHIPPED = "shipped";

  /** Installed and stopped. */
  public static final String INSTALLED = "installed";

  public static final String RUNNING = "running";

  /** Started, but something it needs is missing. */
  public static final String WAITING = "waiting";

  /** The last action on it failed. */
  public static final String FAILED = "failed";

  public FunctionView {
    bundles = List.copyOf(bundles);
    actions = List.copyOf(actions);
  }

  public boolean offers(Action action) {
    return actions.contains(action.code());
  }
}
