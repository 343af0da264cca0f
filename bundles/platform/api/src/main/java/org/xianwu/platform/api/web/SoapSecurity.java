package org.xianwu.platform.api.web;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Puts WS-Security in front of SOAP endpoints. While this service is away no SOAP endpoint is
 * published.
 */
@ProviderType
public interface SoapSecurity {

  /**
   * Adds what proves the calling platform to an endpoint before it is published. Whoever passed it
   * stands as {@link org.xianwu.platform.api.access.Caller} in the exchange of the message; without
   * one no operation is called.
   *
   * @param serverFactory the CXF server factory of the endpoint
   */
  void protect(Object serverFactory);
}
