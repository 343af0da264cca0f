package org.xianwu.platform.api.workflow;

import java.time.Instant;
import java.util.Objects;

/**
 * A notice as it was kept.
 *
 * @param notice in answers to one reader its readers are that reader alone
 * @param read whether that reader has read it; false when it was just sent
 */
public record PostedNotice(long id, Notice notice, Instant at, boolean read) {

  public PostedNotice {
    Objects.requireNonNull(notice);
    Objects.requireNonNull(at);
  }
}
