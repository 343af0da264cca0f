package org.xianwu.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsernameTokenTest {

  private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
  private static final String NOTHING = "";

  private GuardedEcho guarded;

  @BeforeEach
  void start() throws Exception {
    guarded = new GuardedEcho(Map.of());
  }

  @AfterEach
  void stop() throws Exception {
    guarded.close();
  }

  private static byte[] nonce() {
    byte[] nonce = new byte[16];
    new SecureRandom().nextBytes(nonce);
    return nonce;
  }

  private static String token(String account, String secret, byte[] nonce, Instant at)
      throws Exception {
    String created = at.truncatedTo(ChronoUnit.SECONDS).toString();
    MessageDigest sha = MessageDigest.getInstance("SHA-1");
    sha.update(nonce);
    sha.update(created.getBytes(StandardCharsets.UTF_8));
    sha.update(secret.getBytes(StandardCharsets.UTF_8));
    String digest = Base64.getEncoder().encodeToString(sha.digest());
    return token(account, digest, "Digest", nonce, created);
  }

  private static String token(
      String account, String password, String type, byte[] nonce, String created) {
    return "<w:Security s:mustUnderstand=\"1\" xmlns:w=\""
        + WSS
        + "wssecurity-secext-1.0.xsd\" xmlns:u=\""
        + WSS
        + "wssecurity-utility-1.0.xsd\"><w:UsernameToken><w:Username>"
        + account
        + "</w:Username><w:Password Type=\""
        + WSS
        + "username-token-profile-1.0#Password"
        + type
        + "\">"
        + password
        + "</w:Password><w:Nonce EncodingType=\""
        + WSS
        + "soap-message-security-1.0#Base64Binary\">"
        + Base64.getEncoder().encodeToString(nonce)
        + "</w:Nonce><u:Created>"
        + created
        + "</u:Created></w:UsernameToken></w:Security>";
  }

  private void refused(String header) throws Exception {
    var answer = guarded.send("/echo", GuardedEcho.envelope(header));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains(":Fault>", "ecurity error");
    assertThat(guarded.echo.calls).hasValue(0);
  }

  @Test
  void theDigestOfTheRightSecretNamesItsAccount() throws Exception {
    String header = token(GuardedEcho.ACCOUNT, GuardedEcho.SECRET, nonce(), Instant.now());

    var answer = guarded.send("/echo", GuardedEcho.envelope(header));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(guarded.accounts).containsExactly(GuardedEcho.ACCOUNT);
  }

  @Test
  void aTokenServesOnceForAllEndpointsTogether() throws Exception {
    String xml =
        GuardedEcho.envelope(
            token(GuardedEcho.ACCOUNT, GuardedEcho.SECRET, nonce(), Instant.now()));

    assertThat(guarded.send("/echo", xml).statusCode()).isEqualTo(200);
    assertThat(guarded.send("/echo", xml).statusCode()).isEqualTo(500);
    assertThat(guarded.send("/second", xml).statusCode()).isEqualTo(500);
    assertThat(guarded.echo.calls).hasValue(1);
  }

  @Test
  void anotherSecretOrAnUnknownAccountIsRefused() throws Exception {
    refused(token(GuardedEcho.ACCOUNT, "guess", nonce(), Instant.now()));
    refused(token("nobody", GuardedEcho.SECRET, nonce(), Instant.now()));
    refused(token("nobody", NOTHING, nonce(), Instant.now()));
  }

  @Test
  void anOldTokenAndOneFromTheFutureAreRefused() throws Exception {
    Instant now = Instant.now();
    refused(token(GuardedEcho.ACCOUNT, GuardedEcho.SECRET, nonce(), now.minusSeconds(400)));
    refused(token(GuardedEcho.ACCOUNT, GuardedEcho.SECRET, nonce(), now.plusSeconds(400)));
  }

  @Test
  void theSecretInClearIsRefused() throws Exception {
    refused(
        token(
            GuardedEcho.ACCOUNT,
            GuardedEcho.SECRET,
            "Text",
            nonce(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
  }

  @Test
  void aMessageWithoutTokenIsRefused() throws Exception {
    refused(NOTHING);
    refused("<w:Security xmlns:w=\"" + WSS + "wssecurity-secext-1.0.xsd\"/>");
  }
}
