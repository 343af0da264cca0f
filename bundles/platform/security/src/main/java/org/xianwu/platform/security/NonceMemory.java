package org.xianwu.platform.security;

import java.io.IOException;
import java.time.Instant;
import org.apache.wss4j.common.cache.MemoryReplayCache;
import org.apache.wss4j.common.cache.ReplayCache;

/**
 * The nonces of all endpoints together, so that a token serves once and not once for each endpoint.
 * An endpoint that goes away must not make the others forget.
 *
 * <p>In memory, so each node keeps its own; the usual cache of WSS4J does not find its classes in
 * OSGi.
 */
final class NonceMemory implements ReplayCache {

  private final MemoryReplayCache seen = new MemoryReplayCache();

  @Override
  public void add(String nonce) {
    seen.add(nonce);
  }

  @Override
  public void add(String nonce, Instant expiry) {
    seen.add(nonce, expiry);
  }

  @Override
  public boolean contains(String nonce) {
    return seen.contains(nonce);
  }

  @Override
  public void close() {
    // called by each endpoint that ends
  }

  void forget() throws IOException {
    seen.close();
  }
}
