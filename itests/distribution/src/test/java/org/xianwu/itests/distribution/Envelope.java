package org.xianwu.itests.distribution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;

/** A SOAP request as a higher-level platform writes it, with a UsernameToken digest. */
final class Envelope {

  static final Map<String, String> HEADERS =
      Map.of("Content-Type", "text/xml; charset=utf-8", "SOAPAction", "\"\"");

  private static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  private static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  private static final String TOKEN =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0";

  private static final String BASE64 =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

  private Envelope() {}

  /** A request without any token. */
  static byte[] bare(String body) {
    return wrap("", body);
  }

  /** A request under a platform account. */
  static byte[] signed(String account, String secret, String body) {
    byte[] nonce = new byte[16];
    new SecureRandom().nextBytes(nonce);
    return signed(account, secret, nonce, body);
  }

  /** A request with a nonce of the caller's choice, for trying to use one twice. */
  static byte[] signed(String account, String secret, byte[] nonce, String body) {
    String created = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    String header =
        """
        <wsse:Security xmlns:wsse="%s" xmlns:wsu="%s" s:mustUnderstand="1"><wsse:UsernameToken>
        <wsse:Username>%s</wsse:Username>
        <wsse:Password Type="%s#PasswordDigest">%s</wsse:Password>
        <wsse:Nonce EncodingType="%s">%s</wsse:Nonce><wsu:Created>%s</wsu:Created>
        </wsse:UsernameToken></wsse:Security>"""
            .formatted(
                WSSE,
                WSU,
                account,
                TOKEN,
                digest(nonce, created, secret),
                BASE64,
                Base64.getEncoder().encodeToString(nonce),
                created);
    return wrap(header, body);
  }

  private static byte[] wrap(String header, String body) {
    return ("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header>"
            + header
            + "</s:Header><s:Body>"
            + body
            + "</s:Body></s:Envelope>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The digest that the UsernameToken profile prescribes, SHA-1 included. */
  private static String digest(byte[] nonce, String created, String secret) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-1");
      sha.update(nonce);
      sha.update(created.getBytes(StandardCharsets.UTF_8));
      sha.update(secret.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
