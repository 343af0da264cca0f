package org.xianwu.platform.web.access;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final int MOST_IN_A_MINUTE = 120;

  private final ChangeLog log;
  private final CallerContext callers;
  private final Clock clock;
  private final Budget budget = new Budget();

  @Activate
  public Refusals(
      @Reference ChangeLog log, @Reference CallerContext callers, @Reference Clock clock) {
    this.log = log;
    this.callers = callers;
    this.clock = clock;
  }

  /** So many notes in each minute. */
  private static final class Budget {

    private long minute;
    private int taken;

    synchronized boolean take(long second) {
      if (second / 60 != minute) {
        minute = second / 60;
        taken = 0;
      }
      return ++taken <= MOST_IN_A_MINUTE;
    }
  }

  /** Notes a denied access of somebody who is signed in; others would only fill the log. */
  public void noteDenial(Problem problem, String endpoint) {
    Caller caller = callers.current();
    if (problem.code() == CommonProblem.DENIED && caller.signedIn()) {
      String permission = String.valueOf(problem.parameters().getOrDefault("permission", ""));
      note("deny", endpoint, "permission", permission);
    }
  }

  /** Notes a failed proof of a platform account; a flood of them must not fill the database. */
  public void noteFailedProof(String account, String endpoint) {
    if (budget.take(clock.instant().getEpochSecond())) {
      note("reject", endpoint, "account", account);
    } else {
      LOG.warn("more failed proofs of platform accounts than can be noted, at {}", endpoint);
    }
  }

  private void note(String action, String endpoint, String what, String value) {
    String differences =
        "{\"endpoint\":[null,\""
            + json(endpoint)
            + "\"],\""
            + what
            + "\":[null,\""
            + json(value)
            + "\"]}";
    log.note(new Change(LEDGER, 0, 0, action, "", differences));
  }

  private static String json(String text) {
    String cut = text.length() > 200 ? text.substring(0, 200) : text;
    return new String(JsonStringEncoder.getInstance().quoteAsString(cut));
  }
}
