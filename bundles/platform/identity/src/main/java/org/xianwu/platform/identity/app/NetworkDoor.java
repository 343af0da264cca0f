package org.xianwu.platform.identity.app;

/**
 * Lets other machines connect. Until the set-up is done only this machine can, or whoever is faster
 * on the network would name himself administrator.
 */
@FunctionalInterface
public interface NetworkDoor {

  /** Opens the door soon; nothing when it is open or shall stay closed. */
  void open();
}
