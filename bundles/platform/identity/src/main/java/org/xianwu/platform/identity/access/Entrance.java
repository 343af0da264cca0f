package org.xianwu.platform.identity.access;

import java.time.Duration;

/** What a right password opens. */
public sealed interface Entrance {

  /**
   * A session.
   *
   * @param token of the session, kept nowhere
   */
  record Open(String token) implements Entrance {}

  /**
   * Nothing yet: the second factor is still to be given.
   *
   * @param ticket to come with it; good for nothing else
   * @param lasts how long it counts
   */
  record Half(String ticket, Duration lasts) implements Entrance {}
}
