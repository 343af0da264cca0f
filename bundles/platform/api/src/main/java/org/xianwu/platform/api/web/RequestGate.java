package org.xianwu.platform.api.web;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Lets requests through to what is there. An address whose bundle is being replaced is held for a
 * moment and then answered with 503, never with an error page.
 */
@ProviderType
public interface RequestGate {

  /**
   * Lets requests through.
   *
   * @param prefix without a slash at the end, for example {@code /api/duty}
   * @param largestBody in bytes
   */
  void open(String prefix, long largestBody);

  /** Holds new requests and returns when those inside have ended, or after ten seconds. */
  void close(String prefix);
}
