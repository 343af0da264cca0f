package org.xianwu.platform.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A request signed with the secret of a platform account:
 *
 * <pre>{@code
 * Authorization: XIANWU-HMAC-SM3 account=…, time=…, nonce=…, signature=…
 * }</pre>
 *
 * <p>The signature is the HMAC-SM3 in hex over these lines, joined by line feeds: the method, the
 * path with its query as sent, the SM3 of the body in hex, the time, the nonce.
 *
 * @param time seconds since 1970-01-01T00:00:00Z
 */
record RequestSignature(String account, long time, String nonce, byte[] signature) {

  static final String SCHEME = "XIANWU-HMAC-SM3";

  private static final Pattern PART = Pattern.compile("([a-z]+)=\"?([^\",]+)\"?(?:,\\s*|$)");

  /** Reads the header; empty when a part is missing or unreadable. */
  static Optional<RequestSignature> read(String header) {
    Map<String, String> parts = new HashMap<>();
    Matcher matcher = PART.matcher(header.substring(SCHEME.length()).trim());
    while (matcher.find()) {
      parts.put(matcher.group(1), matcher.group(2).trim());
    }
    String account = parts.getOrDefault("account", "");
    String time = parts.getOrDefault("time", "");
    String nonce = parts.getOrDefault("nonce", "");
    String signature = parts.getOrDefault("signature", "");
    boolean readable =
        !account.isEmpty()
            && account.length() <= 100
            && time.matches("[0-9]{9,11}")
            && nonce.matches("[A-Za-z0-9+/=_-]{16,64}")
            && signature.matches("[0-9a-fA-F]{64}");
    return readable
        ? Optional.of(
            new RequestSignature(
                account, Long.parseLong(time), nonce, HexFormat.of().parseHex(signature)))
        : Optional.empty();
  }

  boolean signs(String secret, String method, String target, byte[] bodyDigest) {
    byte[] right = sign(secret, method, target, bodyDigest, time, nonce);
    return MessageDigest.isEqual(right, signature);
  }

  static byte[] sign(
      String secret, String method, String target, byte[] bodyDigest, long time, String nonce) {
    String lines =
        String.join(
            "\n", method, target, HexFormat.of().formatHex(bodyDigest), Long.toString(time), nonce);
    byte[] text = lines.getBytes(StandardCharsets.UTF_8);
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(secret.getBytes(StandardCharsets.UTF_8)));
    mac.update(text, 0, text.length);
    byte[] signature = new byte[mac.getMacSize()];
    mac.doFinal(signature, 0);
    return signature;
  }
}
