package org.xianwu.platform.security;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.ws.security.SecurityConstants;
import org.apache.cxf.ws.security.tokenstore.MemoryTokenStore;
import org.apache.cxf.ws.security.wss4j.DefaultCryptoCoverageChecker;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.WSS4JConstants;
import org.apache.wss4j.common.crypto.Merlin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.xianwu.platform.api.access.Authentication;
import org.xianwu.platform.api.web.SoapSecurity;

/** Demands a user name token or an X.509 signature, as the county configured it. */
@Component(configurationPid = SecuritySettings.PID)
@Designate(ocd = SecuritySettings.class)
public final class WsSecurity implements SoapSecurity {

  private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String UTILITY =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  private static final String CRYPTO = "xianwu.crypto";
  private static final String FUTURE_SECONDS = "60";

  private final SecuritySettings settings;
  private final Authentication accounts;
  private final NonceMemory nonces = new NonceMemory();
  private final NonceMemory timestamps = new NonceMemory();

  @Activate
  public WsSecurity(SecuritySettings settings, @Reference Authentication accounts) {
    this.settings = settings;
    this.accounts = accounts;
  }

  @Deactivate
  void close() throws IOException {
    nonces.forget();
    timestamps.forget();
  }

  @Override
  public void protect(Object serverFactory) {
    JaxWsServerFactoryBean factory = (JaxWsServerFactoryBean) serverFactory;
    Map<String, Object> properties = factory.getProperties(true);
    properties.put(SecurityConstants.ENABLE_NONCE_CACHE, "true");
    properties.put(SecurityConstants.NONCE_CACHE_INSTANCE, nonces);
    properties.put(SecurityConstants.ENABLE_TIMESTAMP_CACHE, "true");
    properties.put(SecurityConstants.TIMESTAMP_CACHE_INSTANCE, timestamps);
    // else a cache manager of its own would outlive the endpoint
    properties.put(SecurityConstants.TOKEN_STORE_CACHE_INSTANCE, new MemoryTokenStore());
    switch (settings.proof()) {
      case SecuritySettings.USERNAME -> demandToken(factory);
      case SecuritySettings.SIGNATURE -> demandSignature(factory);
      default -> throw new IllegalStateException("unknown proof " + settings.proof());
    }
  }

  private void demandToken(JaxWsServerFactoryBean factory) {
    String age = Integer.toString(settings.maxAgeSeconds());
    Map<String, Object> in = new HashMap<>();
    in.put(ConfigurationConstants.ACTION, ConfigurationConstants.USERNAME_TOKEN);
    in.put(ConfigurationConstants.PASSWORD_TYPE, WSS4JConstants.PW_DIGEST);
    in.put(ConfigurationConstants.PW_CALLBACK_REF, new PlatformSecrets(accounts));
    in.put(ConfigurationConstants.ALLOW_USERNAMETOKEN_NOPASSWORD, "false");
    in.put(ConfigurationConstants.IS_BSP_COMPLIANT, "true");
    in.put(ConfigurationConstants.TTL_USERNAMETOKEN, age);
    in.put(ConfigurationConstants.TTL_FUTURE_USERNAMETOKEN, FUTURE_SECONDS);
    factory.getInInterceptors().add(new WSS4JInInterceptor(in));
    factory.getInInterceptors().add(ProvenAccount.byToken());
  }

  private void demandSignature(JaxWsServerFactoryBean factory) {
    Map<String, Object> in = new HashMap<>();
    in.put(
        ConfigurationConstants.ACTION,
        ConfigurationConstants.SIGNATURE + " " + ConfigurationConstants.TIMESTAMP);
    in.put(ConfigurationConstants.PW_CALLBACK_REF, new PlatformSecrets(accounts));
    in.put(ConfigurationConstants.IS_BSP_COMPLIANT, "true");
    in.put(ConfigurationConstants.TTL_TIMESTAMP, Integer.toString(settings.maxAgeSeconds()));
    in.put(ConfigurationConstants.TTL_FUTURE_TIMESTAMP, FUTURE_SECONDS);
    in.put(ConfigurationConstants.SIG_PROP_REF_ID, CRYPTO);
    in.put(CRYPTO, crypto());
    DefaultCryptoCoverageChecker coverage = new DefaultCryptoCoverageChecker();
    coverage.setSignBody(true);
    coverage.setSignTimestamp(true);
    coverage.setEncryptBody(false);
    coverage.setSignAddressingHeaders(false);
    coverage.setSignUsernameToken(false);
    coverage.setEncryptUsernameToken(false);
    factory.getInInterceptors().add(coverage);
    factory.getInInterceptors().add(new WSS4JInInterceptor(in));
    factory.getInInterceptors().add(ProvenAccount.byCertificate(platforms()));
    factory.getOutInterceptors().add(new WSS4JOutInterceptor(answers(in)));
  }

  /** Answers are signed with the suite's own key, so that a platform can keep them as evidence. */
  private Map<String, Object> answers(Map<String, Object> in) {
    Map<String, Object> out = new HashMap<>(in);
    out.put(ConfigurationConstants.SIGNATURE_USER, settings.keyAlias());
    out.put(ConfigurationConstants.PW_CALLBACK_REF, new OwnKey(settings.keystorePassword()));
    out.put(ConfigurationConstants.SIG_KEY_ID, "DirectReference");
    out.put(ConfigurationConstants.SIG_ALGO, "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
    out.put(ConfigurationConstants.SIG_DIGEST_ALGO, "http://www.w3.org/2001/04/xmlenc#sha256");
    out.put(
        ConfigurationConstants.SIGNATURE_PARTS,
        "{Element}{" + UTILITY + "}Timestamp;{Element}{" + ENVELOPE + "}Body");
    return out;
  }

  private Properties crypto() {
    Properties crypto = new Properties();
    crypto.put("org.apache.wss4j.crypto.provider", Merlin.class.getName());
    crypto.put(Merlin.PREFIX + Merlin.KEYSTORE_FILE, file(settings.keystore()).toString());
    crypto.put(Merlin.PREFIX + Merlin.KEYSTORE_TYPE, "PKCS12");
    crypto.put(Merlin.PREFIX + Merlin.KEYSTORE_PASSWORD, settings.keystorePassword());
    crypto.put(Merlin.PREFIX + Merlin.KEYSTORE_ALIAS, settings.keyAlias());
    crypto.put(Merlin.PREFIX + Merlin.TRUSTSTORE_FILE, file(settings.truststore()).toString());
    crypto.put(Merlin.PREFIX + Merlin.TRUSTSTORE_TYPE, "PKCS12");
    crypto.put(Merlin.PREFIX + Merlin.TRUSTSTORE_PASSWORD, settings.truststorePassword());
    return crypto;
  }

  private TrustedPlatforms platforms() {
    Path file = file(settings.truststore());
    try {
      return new TrustedPlatforms(file, settings.truststorePassword().toCharArray());
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException("cannot read the trusted certificates " + file, unreadable);
    }
  }

  private static Path file(String name) {
    return Path.of(System.getProperty("karaf.etc", "etc")).resolve(name).toAbsolutePath();
  }
}
