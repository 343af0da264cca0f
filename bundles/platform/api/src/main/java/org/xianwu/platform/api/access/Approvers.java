package org.xianwu.platform.api.access;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows who decides about other people's cases. Whoever does may be asked for a second factor at
 * sign-in; whatever leads cases to their deciders registers one.
 */
@ConsumerType
public interface Approvers {

  /** Whether the person was ever asked to decide a case, answered or not. */
  boolean approves(long personId);
}
