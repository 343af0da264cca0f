package org.xianwu.platform.web.access;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

/** Notes in the change log who was refused what, so that the audit administrator sees attempts. */
@Component(service = Refusals.class)
public final class Refusals {

  /** Name under which the change log keeps refusals. */
  public static final String LEDGER = "web.refusal";

  private final ChangeLog log;
  private final CallerContext callers;

  @Activate
  public Refusals(@Reference ChangeLog log, @Reference CallerContext callers) {
    this.log = log;
    this.callers = callers;
  }

  /** Notes a denied access of somebody who is signed in; others would only fill the log. */
  public void noteDenial(Problem problem, String endpoint) {
    Caller caller = callers.current();
    if (problem.code() == CommonProblem.DENIED && caller.signedIn()) {
      String permission = String.valueOf(problem.parameters().getOrDefault("permission", ""));
      note("deny", endpoint, "permission", permission);
    }
  }

  /** Notes a failed proof of a platform account. */
  public void noteFailedProof(String account, String endpoint) {
    note("reject", endpoint, "account", account);
  }

  private void note(String action, String endpoint, String what, String value) {
    String differences =
        "{\"endpoint\":[null,\"" + json(endpoint) + "\"],\"" + what + "\":[null,\"" + json(value) + "\"]}";
    log.note(new Change(LEDGER, 0, 0, action, "", differences));
  }

  private static String json(String text) {
    String cut = text.length() > 200 ? text.substring(0, 200) : text;
    return new String(JsonStringEncoder.getInstance().quoteAsString(cut));
  }
}
