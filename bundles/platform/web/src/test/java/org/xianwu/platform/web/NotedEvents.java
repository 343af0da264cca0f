package org.xianwu.platform.web;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.audit.ChangeTail;
import org.xianwu.platform.api.audit.LoggedChange;

/** Remembers what was noted. */
final class NotedEvents implements ChangeLog {

  final List<Change> events = new CopyOnWriteArrayList<>();

  @Override
  public void append(Change change) {
    throw new IllegalStateException("no transaction");
  }

  @Override
  public void record(Change event) {
    note(event);
  }

  @Override
  public void note(Change event) {
    events.add(event);
  }

  @Override
  public List<LoggedChange> historyOf(String ledger, long recordId) {
    return List.of();
  }

  @Override
  public ChangeTail after(ChangeCursor cursor, int limit) {
    return new ChangeTail(List.of(), cursor);
  }

  @Override
  public ChangeCursor head() {
    return ChangeCursor.START;
  }
}
