package org.xianwu.platform.api.workflow;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.xianwu.platform.api.access.Caller;

/** A function's part of everybody's to-dos; one service per function that has any. */
@ConsumerType
public interface TodoSource {

  /** What waits for the caller now; answered from indexes, never by scanning. */
  List<Todo> waitingFor(Caller caller);
}
