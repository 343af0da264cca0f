package org.xianwu.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes in through REST and SOAP is refused in words, with a code and a remedy, or served. */
class DoorsIT {

  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  /** Whose duty the platform reads; a refusal must not tell. */
  private static final String ON_DUTY = "望溪县委办公室";

  private static final String ROSTER_OF_DAY =
      "<d:getRosterOfDay xmlns:d=\"urn:xianwu:duty:v1\"><d:day>%s</d:day></d:getRosterOfDay>"
          .formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")));

  /** Where the proxy of the county stands, beside everybody else at {@code 127.0.0.1}. */
  private static final String PROXY = "127.0.0.2";

  private static Product product;
  private static Desk clerk;

  @BeforeAll
  static void start() {
    product =
        Product.unpack("doors")
            .practice()
            .configured("org.xianwu.platform.web", "trustedProxies = " + PROXY + "\n")
            .start();
    product.awaitStatus("/services/duty?wsdl", 200);
    clerk = Desk.of(product, "xuqinghe");
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void whoever_is_not_signed_in_is_told_so() {
    Desk.Answer refused = Desk.nobody(product).get("/api/duty/shifts");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.code()).isEqualTo("session.required");
    assertThat(refused.json().path("remedy").asText()).isNotBlank();
  }

  @Test
  void a_request_without_the_token_of_the_session_changes_nothing() {
    Desk.Answer refused =
        clerk.send(
            "POST",
            "/api/duty/log",
            "{}".getBytes(StandardCharsets.UTF_8),
            Map.of("Content-Type", "application/json", "X-CSRF-Token", "guessed"));
    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void a_wrong_password_tells_nothing_about_the_account() {
    Desk stranger = Desk.nobody(product);
    Desk.Answer known =
        stranger.post(
            "/api/session",
            Desk.JSON.createObjectNode().put("account", "tangxiaodu").put("password", "wrong"));
    Desk.Answer unknown =
        stranger.post(
            "/api/session",
            Desk.JSON.createObjectNode().put("account", "nobody").put("password", "wrong"));
    assertThat(known.status()).isEqualTo(401);
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(known.json().path("title")).isEqualTo(unknown.json().path("title"));
  }

  @Test
  void a_session_through_the_countys_proxy_travels_over_tls_alone() throws Exception {
    assertThat(signIn(PROXY, "https")).contains("XIANWU_SESSION=").contains("; Secure");
    assertThat(signIn(PROXY, "http")).contains("XIANWU_SESSION=").doesNotContain("Secure");
  }

  @Test
  void nobody_else_is_believed_about_tls() throws Exception {
    assertThat(signIn("127.0.0.1", "https")).contains("XIANWU_SESSION=").doesNotContain("Secure");
  }

  @Test
  void broken_json_is_refused_with_a_remedy() {
    Desk.Answer refused =
        clerk.send("POST", "/api/duty/log", "{\"a\":".getBytes(StandardCharsets.UTF_8), JSON);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("web.broken-json");
    assertThat(refused.json().path("remedy").asText()).isNotBlank();
    assertThat(refused.text()).doesNotContain("com.fasterxml").doesNotContain("org.xianwu");
  }

  @Test
  void an_unknown_field_is_named() {
    Desk.Answer refused =
        clerk.post("/api/duty/log", Desk.JSON.createObjectNode().put("colour", "red"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("colour");
  }

  @Test
  void an_unknown_filter_is_named_and_never_reaches_the_database() {
    Desk.Answer refused = clerk.get("/api/duty/shifts?created_by%20or%201%3D1=1");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(clerk.get("/api/duty/shifts?sort=-created_by").status()).isEqualTo(400);
  }

  @Test
  void a_body_over_the_limit_is_refused() {
    Desk.Answer refused = clerk.send("POST", "/api/duty/log", new byte[3 << 20], JSON);
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.code()).isEqualTo("request.too-large");
  }

  @Test
  void a_foreign_id_does_not_exist() {
    assertThat(clerk.get("/api/duty/shifts/4611686018427387904").status()).isEqualTo(404);
    assertThat(clerk.get("/api/duty/shifts/99999999999999999999").status()).isIn(400, 404);
  }

  @Test
  void what_does_not_exist_is_a_problem_and_no_page_of_the_server() {
    for (String path : new String[] {"/api/nothing", "/api/nothing/at/all", "/services/nothing"}) {
      product.awaitStatus(path, 404); // right after the start it may still be on its way
      Desk.Answer refused = clerk.get(path);
      assertThat(refused.header("Content-Type")).as(path).startsWith("application/problem+json");
    }
  }

  @Test
  void every_answer_carries_the_headers_that_protect_a_browser() {
    for (String path : new String[] {"/ui/", "/api/session", "/health"}) {
      Desk.Answer answer = clerk.get(path);
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .contains("script-src 'self'")
          .contains("frame-ancestors")
          .doesNotContain("unsafe");
    }
    assertThat(clerk.get("/api/session").header("Cache-Control")).contains("no-store");
  }

  @Test
  void the_description_of_a_function_is_a_complete_openapi_document() {
    Desk.Answer document = clerk.get("/api/duty/openapi.json");
    assertThat(document.status()).isEqualTo(200);
    assertThat(document.json().path("openapi").asText()).startsWith("3.");
    assertThat(document.json().path("paths").size()).isGreaterThan(10);
  }

  @Test
  void a_platform_reads_the_roster_of_a_day() {
    Desk platform = Desk.nobody(product);
    Desk.Answer answer = soap(platform, Envelope.signed(account(), secret(), ROSTER_OF_DAY));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.text()).contains(ON_DUTY).contains("ZB-").contains("officer");
  }

  @Test
  void a_platform_without_or_with_a_false_token_reads_nothing() {
    Desk platform = Desk.nobody(product);
    assertThat(soap(platform, Envelope.bare(ROSTER_OF_DAY)).text())
        .contains("Fault")
        .doesNotContain(ON_DUTY);
    assertThat(soap(platform, Envelope.signed(account(), "guessed", ROSTER_OF_DAY)).text())
        .contains("Fault")
        .doesNotContain(ON_DUTY);
  }

  @Test
  void a_token_serves_once() {
    Desk platform = Desk.nobody(product);
    byte[] request = Envelope.signed(account(), secret(), ROSTER_OF_DAY);
    assertThat(soap(platform, request).status()).isEqualTo(200);
    assertThat(soap(platform, request).text()).contains("Fault").doesNotContain(ON_DUTY);
  }

  @Test
  void entities_and_document_types_are_refused_in_soap() {
    String hostile =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>&e;</s:Body>"
            + "</s:Envelope>";
    Desk.Answer refused = soap(Desk.nobody(product), hostile.getBytes(StandardCharsets.UTF_8));
    assertThat(refused.text()).contains("Fault").doesNotContain("root:").doesNotContain("woodstox");
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  /** Sends the bytes from one place to another of a file. */
  private static Desk.Answer upload(String key, String name, byte[] file, int from, int to) {
    return clerk.send(
        "POST",
        "/api/attachment/uploads",
        Arrays.copyOfRange(file, from, to),
        Map.of(
            "Content-Type",
            "application/octet-stream",
            "Upload-Key",
            key,
            "Upload-Name",
            percentEncoded(name),
            "Content-Range",
            "bytes " + from + "-" + (to - 1) + "/" + file.length));
  }

  private static String percentEncoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  @Test
  void a_file_is_given_out_whole_in_part_and_described_under_its_chinese_name() throws Exception {
    byte[] file = picture();
    Desk.Answer kept = upload(newKey(), "来访公函 扫描件.png", file, 0, file.length);
    assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
    String path = "/api/attachment/files/" + kept.json().path("id").asText();
    String name = "attachment; filename*=UTF-8''" + percentEncoded("来访公函 扫描件.png");

    Desk.Answer whole = clerk.get(path);
    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.response().body()).isEqualTo(file);
    assertThat(whole.header("Content-Disposition")).isEqualTo(name);
    assertThat(whole.header("Content-Type")).isEqualTo("image/png");

    Desk.Answer head = clerk.send("HEAD", path, null, Map.of());
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(file.length));
    assertThat(head.header("Content-Disposition")).isEqualTo(name);

    Desk.Answer part = clerk.send("GET", path, null, Map.of("Range", "bytes=10-"));
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.header("Content-Range"))
        .isEqualTo("bytes 10-" + (file.length - 1) + "/" + file.length);
    assertThat(part.response().body()).isEqualTo(Arrays.copyOfRange(file, 10, file.length));
  }

  @Test
  void an_upload_goes_on_where_the_line_broke() throws Exception {
    byte[] file = picture();
    String key = newKey();
    assertThat(upload(key, "扫描件.png", file, 0, 20).status()).isEqualTo(204);
    assertThat(clerk.get("/api/attachment/uploads/" + key).json().path("received").asInt())
        .isEqualTo(20);
    Desk.Answer misplaced = upload(key, "扫描件.png", file, 30, file.length);
    assertThat(misplaced.status()).isEqualTo(409);
    assertThat(misplaced.code()).isEqualTo("paperwork.file-part-misplaced");
    assertThat(upload(key, "扫描件.png", file, 20, file.length).status()).isEqualTo(201);
  }

  @Test
  void a_file_that_is_not_taken_is_refused_in_words() throws Exception {
    byte[] program = "MZ program".getBytes(StandardCharsets.UTF_8);
    Desk.Answer type = upload(newKey(), "工具.exe", program, 0, program.length);
    assertThat(type.status()).isEqualTo(422);
    assertThat(type.code()).isEqualTo("paperwork.file-type");
    Desk.Answer old = upload(newKey(), "公函.doc", program, 0, program.length);
    assertThat(old.code()).isEqualTo("paperwork.file-old-format");
    Desk.Answer disguised = upload(newKey(), "照片.png", program, 0, program.length);
    assertThat(disguised.status()).isEqualTo(422);
    assertThat(disguised.code()).startsWith("paperwork.file-");
    for (Desk.Answer refused : new Desk.Answer[] {type, old, disguised}) {
      assertThat(refused.json().path("remedy").asText()).isNotBlank();
    }
  }

  @Test
  void a_file_of_no_record_is_its_uploaders_alone() throws Exception {
    byte[] file = picture();
    Desk.Answer kept = upload(newKey(), "扫描件.png", file, 0, file.length);
    String path = "/api/attachment/files/" + kept.json().path("id").asText();
    Desk other = Desk.of(product, "luotingsong");
    assertThat(other.get(path).status()).isEqualTo(404);
    assertThat(other.get(path + "/preview").status()).isEqualTo(404);
    assertThat(other.send("HEAD", path, null, Map.of()).status()).isEqualTo(404);
    assertThat(Desk.nobody(product).get(path).status()).isEqualTo(401);
  }

  private static Desk.Answer soap(Desk desk, byte[] envelope) {
    return desk.send("POST", "/services/duty", envelope, Envelope.HEADERS);
  }

  /** The answer to a sign-in that comes from a network address and says how it was sent there. */
  private static String signIn(String from, String scheme) throws IOException {
    String body =
        Desk.JSON
            .createObjectNode()
            .put("account", "xuqinghe")
            .put("password", Desk.practicePassword(product, "xuqinghe"))
            .toString();
    String request =
        "POST /api/session HTTP/1.1\r\nHost: office\r\nConnection: close\r\nX-Forwarded-Proto: %s\r\n"
            + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s";
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(from, 0));
      socket.connect(new InetSocketAddress("127.0.0.1", product.port()));
      byte[] bytes =
          request.formatted(scheme, body.length(), body).getBytes(StandardCharsets.UTF_8);
      socket.getOutputStream().write(bytes);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String account() {
    return platform().path("name").asText();
  }

  private static String secret() {
    return platform().path("password").asText();
  }

  private static com.fasterxml.jackson.databind.JsonNode platform() {
    for (var shown : Desk.nobody(product).get("/api/session").json().path("practiceAccounts")) {
      if (shown.path("name").asText().equals("qingwu-city")) {
        return shown;
      }
    }
    throw new IllegalStateException("the practice county has no platform account");
  }
}
