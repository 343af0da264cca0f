package org.xianwu.platform.paperwork.shelf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A bucket of an S3-compatible store, with the same names as the folder of {@link DiskStore}:
 * {@code ab/cd/abcd…}, so that one can be copied to the other.
 *
 * <p>When a content was last put is what the store says, to the second.
 */
public final class BucketStore implements FileStore {

  private static final String DIGEST = "[0-9a-f]{64}";
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  /** A file of the largest size on a slow line. */
  private static final Duration SEND = Duration.ofMinutes(10);

  /** A question for the health of the store. */
  private static final Duration GLANCE = Duration.ofSeconds(3);

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int PIECE = 1 << 16;

  private final URI bucket;
  private final Signature signature;
  private final Clock clock;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  /**
   * A bucket that exists.
   *
   * @param bucket its address, {@code https://host/bucket} or {@code https://bucket.host}
   */
  public BucketStore(URI bucket, String region, BucketKey key, Clock clock) {
    this.bucket = Objects.requireNonNull(bucket);
    this.signature = new Signature(key, region);
    this.clock = Objects.requireNonNull(clock);
  }

  @Override
  public void put(String digest, Path content) throws IOException {
    HttpResponse<InputStream> answer =
        send(
            "PUT",
            place(digest),
            BodyPublishers.ofFile(content),
            sha256(content),
            SEND,
            BodyHandlers.ofInputStream());
    require(answer, "PUT").body().close();
    Files.delete(content);
  }

  private static String sha256(Path content) throws IOException {
    MessageDigest sum = Signature.sha256();
    byte[] piece = new byte[PIECE];
    try (InputStream in = new DigestInputStream(Files.newInputStream(content), sum)) {
      while (in.read(piece) >= 0) {
        // the stream keeps the sum
      }
    }
    return Signature.hex(sum.digest());
  }

  @Override
  public InputStream open(String digest) throws IOException {
    HttpResponse<InputStream> answer =
        ask("GET", place(digest), ANSWER, BodyHandlers.ofInputStream());
    if (answer.statusCode() == NOT_FOUND) {
      requireBucket(answer);
      throw new NoSuchFileException(digest);
    }
    return require(answer, "GET").body();
  }

  @Override
  public void remove(String digest, Instant unlessPutAfter) throws IOException {
    HttpResponse<Void> known = ask("HEAD", place(digest), ANSWER, BodyHandlers.discarding());
    if (known.statusCode() == NOT_FOUND) {
      return; // that is what was asked for
    }
    Instant second =
        known
            .headers()
            .firstValue("Last-Modified")
            .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME))
            .map(ZonedDateTime::toInstant)
            .orElseThrow(() -> new StoreAway("HEAD answered " + known.statusCode()));
    // put at any time within that second
    if (!second.plusSeconds(1).isAfter(unlessPutAfter)) {
      require(ask("DELETE", place(digest), ANSWER, BodyHandlers.ofInputStream()), "DELETE")
          .body()
          .close();
    }
  }

  @Override
  public void visit(Instant putBefore, Consumer<String> digests) throws IOException {
    String token = "";
    do {
      String from = token.isEmpty() ? "" : "continuation-token=" + encoded(token) + "&";
      URI list = URI.create(bucket + "?" + from + "list-type=2");
      Element page =
          parse(require(ask("GET", list, ANSWER, BodyHandlers.ofInputStream()), "list").body());
      NodeList contents = page.getElementsByTagName("Contents");
      for (int i = 0; i < contents.getLength(); i++) {
        Element content = (Element) contents.item(i);
        String key = text(content, "Key");
        String name = key.substring(key.lastIndexOf('/') + 1);
        Instant put = Instant.parse(text(content, "LastModified"));
        if (name.matches(DIGEST) && key.equals(key(name)) && put.isBefore(putBefore)) {
          digests.accept(name);
        }
      }
      token = text(page, "NextContinuationToken");
    } while (!token.isEmpty());
  }

  @Override
  public Optional<String> trouble() {
    try {
      URI one = URI.create(bucket + "?list-type=2&max-keys=1");
      require(ask("GET", one, GLANCE, BodyHandlers.ofInputStream()), "list").body().close();
      return Optional.empty();
    } catch (IOException away) {
      return Optional.of(String.valueOf(away.getMessage()));
    }
  }

  private URI place(String digest) {
    if (!digest.matches(DIGEST)) {
      throw new IllegalArgumentException(digest);
    }
    return URI.create(bucket + "/" + key(digest));
  }

  private static String key(String digest) {
    return digest.substring(0, 2) + "/" + digest.substring(2, 4) + "/" + digest;
  }

  private <T> HttpResponse<T> ask(String method, URI uri, Duration patience, BodyHandler<T> body)
      throws IOException {
    return send(method, uri, BodyPublishers.noBody(), Signature.EMPTY, patience, body);
  }

  private <T> HttpResponse<T> send(
      String method,
      URI uri,
      BodyPublisher content,
      String sum,
      Duration patience,
      BodyHandler<T> body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(patience).method(method, content);
    signature.headers(method, uri, sum, clock.instant()).forEach(request::header);
    try {
      return client.send(request.build(), body);
    } catch (IOException away) {
      throw new StoreAway(bucket.getHost() + " does not answer: " + away, away);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new StoreAway(bucket.getHost() + " was given up", hurried);
    }
  }

  private HttpResponse<InputStream> require(HttpResponse<InputStream> answer, String what)
      throws IOException {
    if (answer.statusCode() / 100 * 100 == OK) {
      return answer;
    }
    throw new StoreAway(
        bucket.getHost() + " answers " + what + " with " + answer.statusCode() + code(answer));
  }

  /** A missing bucket must not look like a missing content. */
  private void requireBucket(HttpResponse<InputStream> answer) throws IOException {
    String code = code(answer);
    if (code.contains("NoSuchBucket")) {
      throw new StoreAway(bucket.getHost() + " has no such bucket");
    }
  }

  /** The store's own word for a refusal, empty when it gives none. */
  private static String code(HttpResponse<InputStream> answer) {
    try {
      return " " + text(parse(answer.body()), "Code");
    } catch (IOException none) {
      return "";
    }
  }

  private static Element parse(InputStream body) throws IOException {
    try (body) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document =
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(body.readAllBytes()));
      return document.getDocumentElement();
    } catch (ParserConfigurationException | SAXException odd) {
      throw new StoreAway("the answer of the store is no XML", odd);
    }
  }

  private static String text(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
