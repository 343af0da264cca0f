package org.xianwu.platform.web.http;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a county may have to set at the edge; read from {@code org.xianwu.platform.web}. */
@ObjectClassDefinition(id = WebSettings.PID, name = "Web edge")
public @interface WebSettings {

  /** Name of the configuration. */
  String PID = "org.xianwu.platform.web";

  @AttributeDefinition(
      name = "Public address",
      description = "As others reach the suite; stands in the WSDL. Empty: this machine.")
  String publicUrl() default "";

  @AttributeDefinition(
      name = "Trusted proxies",
      description =
          "Network addresses whose X-Forwarded-For and X-Forwarded-Proto are believed. Empty: none.")
  String[] trustedProxies() default {};

  @AttributeDefinition(
      name = "Strict transport days",
      description = "How many days a browser insists on TLS after it was used once; 0: not said.")
  int strictTransportDays() default 180;
}
