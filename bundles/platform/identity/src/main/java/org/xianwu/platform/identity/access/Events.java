package org.xianwu.platform.identity.access;

import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;

/** Notes in the change log what happens at the door. */
final class Events {

  private static final String LEDGER = "identity.session";

  private final ChangeLog log;
  private final CallerContext callers;

  Events(ChangeLog log, CallerContext callers) {
    this.log = log;
    this.callers = callers;
  }

  /** By whoever makes the current call. */
  void note(String action, long accountId, String reason) {
    log.note(new Change(LEDGER, accountId, 0, action, reason, "{}"));
  }

  /** By somebody who has just proved to be that caller. */
  void note(Caller who, String action, String reason) {
    callers.as(
        who,
        () -> {
          note(action, who.accountId(), reason);
          return null;
        });
  }
}
