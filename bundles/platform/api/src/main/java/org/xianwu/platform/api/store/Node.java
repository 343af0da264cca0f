package org.xianwu.platform.api.store;

import org.osgi.annotation.versioning.ProviderType;

/** This process among those that share the database, as its lease in the database numbers it. */
@ProviderType
public interface Node {

  /** 0 to 1023, held by no other living process; part of every id. */
  int number();

  /** How often a process has started under this number; at least 1. */
  long boot();
}
