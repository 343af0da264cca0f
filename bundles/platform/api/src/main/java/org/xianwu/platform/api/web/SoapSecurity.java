package org.xianwu.platform.api.web;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Puts WS-Security in front of SOAP endpoints. While this service is away no SOAP endpoint is
 * published.
 */
@ProviderType
public interface SoapSecurity {

  /** Name under which the exchange of a checked message holds the proven platform account. */
  String ACCOUNT = "org.xianwu.platform.account";

  /**
   * Adds what proves the calling platform to an endpoint before it is published. The account of
   * whoever passed stands in the exchange as {@link #ACCOUNT}; without it no operation is called.
   *
   * @param serverFactory the CXF server factory of the endpoint
   */
  void protect(Object serverFactory);
}
