package org.xianwu.platform.api.calendar;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears that the working calendar changed, so that deadlines are computed again. A service; called
 * after the commit, once per import or local day.
 */
@ConsumerType
public interface CalendarListener {

  /** Logs every deadline that it moves; a deadline never moves silently. */
  void changed(CalendarChange change);
}
