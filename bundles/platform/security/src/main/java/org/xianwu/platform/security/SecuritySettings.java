package org.xianwu.platform.security;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** How higher-level platforms prove themselves over SOAP; {@code org.xianwu.platform.security}. */
@ObjectClassDefinition(id = SecuritySettings.PID, name = "SOAP security")
public @interface SecuritySettings {

  /** Name of the configuration. */
  String PID = "org.xianwu.platform.security";

  /** User name with a digest of the secret, nonce and time. */
  String USERNAME = "username";

  /** X.509 signature over body and time stamp. */
  String SIGNATURE = "signature";

  @AttributeDefinition(
      name = "Proof",
      description = "username: digest of the platform's secret; signature: X.509 certificate.",
      options = {@Option(value = USERNAME), @Option(value = SIGNATURE)})
  String proof() default USERNAME;

  @AttributeDefinition(
      name = "Age",
      description = "Seconds after which a token or a signature is too old.")
  int maxAgeSeconds() default 300;

  @AttributeDefinition(
      name = "Own key",
      description = "PKCS12 file with the suite's key, below etc/; answers are signed with it.")
  String keystore() default "keys/soap.p12";

  @AttributeDefinition(name = "Alias of the own key")
  String keyAlias() default "xianwu";

  @AttributeDefinition(name = "Password of the own key", type = AttributeType.PASSWORD)
  String keystorePassword() default "";

  @AttributeDefinition(
      name = "Trusted certificates",
      description =
          "PKCS12 file below etc/ with the certificates of the platforms; the alias is the account.")
  String truststore() default "keys/platforms.p12";

  @AttributeDefinition(name = "Password of the trusted certificates", type = AttributeType.PASSWORD)
  String truststorePassword() default "";
}
