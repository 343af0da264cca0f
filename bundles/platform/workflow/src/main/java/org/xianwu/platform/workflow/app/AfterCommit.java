package org.xianwu.platform.workflow.app;

/** Runs something once the caller's transaction has committed, and never when it rolls back. */
interface AfterCommit {

  /** At once when no transaction runs. The work must not throw. */
  void run(Runnable work);
}
