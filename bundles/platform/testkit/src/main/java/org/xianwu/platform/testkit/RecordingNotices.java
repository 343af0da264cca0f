package org.xianwu.platform.testkit;

import java.util.ArrayList;
import java.util.List;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Notices;

/** Keeps the notices that were sent, in order. */
public final class RecordingNotices implements Notices {

  private final List<Notice> sent = new ArrayList<>();

  @Override
  public synchronized void send(Notice notice) {
    sent.add(notice);
  }

  public synchronized List<Notice> sent() {
    return List.copyOf(sent);
  }

  /** The notices so far; the next call starts anew. */
  public synchronized List<Notice> take() {
    List<Notice> taken = List.copyOf(sent);
    sent.clear();
    return taken;
  }
}
