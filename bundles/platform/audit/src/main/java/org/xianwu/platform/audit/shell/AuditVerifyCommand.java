package org.xianwu.platform.audit.shell;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.audit.app.Verification;
import org.xianwu.platform.audit.verification.Finding;
import org.xianwu.platform.audit.verification.Verdict;

/** {@code xianwu:audit-verify}. */
@Service
@Command(
    scope = "xianwu",
    name = "audit-verify",
    description = "Recomputes the whole audit trail and names every row that is not as it was.")
public final class AuditVerifyCommand implements Action {

  private static final long POLL_MILLIS = 200;

  @Reference private Verification verification;
  @Reference private Session session;

  @Override
  public Object execute() throws InterruptedException {
    PrintStream out = session.getConsole();
    Verification.State state = verification.start(Caller.system("控制台"));
    while (state.running()) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      state = verification.state();
    }
    if (!state.failure().isEmpty()) {
      out.println("broke off: " + state.failure());
    } else {
      state.verdict().ifPresent(verdict -> print(verdict, out));
    }
    return null;
  }

  private static void print(Verdict verdict, PrintStream out) {
    out.printf(
        "%s: %d rows in %d lanes, %d seals, %d erased by law%n",
        verdict.intact() ? "intact" : "DAMAGED",
        verdict.rows(),
        verdict.lanes(),
        verdict.seals(),
        verdict.erased());
    for (Finding finding : verdict.findings()) {
      out.printf(
          "%-24s lane %d, %d to %d%n",
          finding.kind().code(), finding.lane(), finding.sequence(), finding.upTo());
    }
  }
}
