package org.xianwu.duty.app;

/** Something that time brings, looked at every minute: what expires, what is missing. */
public interface Chore {

  /** Does what is due by now; called as the suite itself. */
  void run();
}
