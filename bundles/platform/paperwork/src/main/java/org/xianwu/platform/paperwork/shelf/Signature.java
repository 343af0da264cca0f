package org.xianwu.platform.paperwork.shelf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a request for a bucket: AWS Signature Version 4, which every S3-compatible store reads. */
final class Signature {

  /** SHA-256 of nothing. */
  static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int DAY = 8;

  private final BucketKey key;
  private final String region;

  Signature(BucketKey key, String region) {
    this.key = key;
    this.region = region;
  }

  /**
   * The headers that a request must carry.
   *
   * @param uri with the parts of its query in alphabetical order
   * @param content SHA-256 of the body in hexadecimal
   */
  Map<String, String> headers(String method, URI uri, String content, Instant now) {
    String moment = MOMENT.format(now);
    Map<String, String> signed = new TreeMap<>();
    signed.put("host", host(uri));
    signed.put("x-amz-content-sha256", content);
    signed.put("x-amz-date", moment);
    StringBuilder lines = new StringBuilder();
    signed.forEach((name, value) -> lines.append(name).append(':').append(value).append('\n'));
    String names = String.join(";", signed.keySet());
    String request =
        String.join(
            "\n",
            method,
            uri.getRawPath().isEmpty() ? "/" : uri.getRawPath(),
            uri.getRawQuery() == null ? "" : uri.getRawQuery(),
            lines.toString(),
            names,
            content);
    String scope = moment.substring(0, DAY) + "/" + region + "/s3/aws4_request";
    String text = String.join("\n", ALGORITHM, moment, scope, sha256(request));
    byte[] seed = ("AWS4" + key.secret()).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.split("/")) {
      seed = hmac(seed, part);
    }
    signed.remove("host"); // the client sends it by itself
    signed.put(
        "Authorization",
        "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
            .formatted(ALGORITHM, key.id(), scope, names, hex(hmac(seed, text))));
    return signed;
  }

  private static String host(URI uri) {
    int usual = uri.getScheme().equals("https") ? 443 : 80;
    return uri.getPort() < 0 || uri.getPort() == usual
        ? uri.getHost()
        : uri.getHost() + ":" + uri.getPort();
  }

  private static byte[] hmac(byte[] seed, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(seed, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(String text) {
    return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
