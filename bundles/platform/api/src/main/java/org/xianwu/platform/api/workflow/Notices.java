package org.xianwu.platform.api.workflow;

import org.osgi.annotation.versioning.ProviderType;

/** Tells people that something happened. */
@ProviderType
public interface Notices {

  /**
   * Keeps the notice for its readers in the running transaction, if there is one, and shows it in
   * their open browsers after the commit.
   */
  void send(Notice notice);
}
