package org.xianwu.platform.api.web;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A SOAP endpoint for higher-level platforms: the service object carries {@code @WebService} and is
 * published under {@code /services/<path>}. Its operations carry {@link
 * org.xianwu.platform.api.access.Requires}.
 *
 * <p>Every endpoint demands WS-Security; without the security bundle it stays unpublished.
 */
@ConsumerType
public interface SoapEndpoint {

  /** Path below {@code /services/}, the function's noun; a second version is a second path. */
  String path();
}
