package org.xianwu.platform.shell.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.shell.console.Console;
import org.xianwu.platform.shell.console.TestConsoles;

class PagesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;
  private final Server server = new Server(0);
  private TestConsoles running;

  @BeforeEach
  void start() throws Exception {
    Path shell = folder.resolve("bundle/OSGI-INF/shell");
    Files.createDirectories(shell.resolve("shared/v1"));
    Files.createDirectories(shell.resolve("shell"));
    Files.writeString(folder.resolve("bundle/secret.txt"), "secret");
    Files.writeString(shell.resolve("index.html"), "<!doctype html>");
    Files.writeString(shell.resolve("shared/v1/vue.js"), "plain");
    Files.writeString(shell.resolve("shared/v1/vue.js.br"), "brotli");
    Files.writeString(shell.resolve("shared/v1/vue.js.gz"), "gzip");
    Files.writeString(shell.resolve("shell/shell-AbCd_123.js"), "app");
    running = new TestConsoles(folder);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(
        new ServletHolder(
            new ShellServlet(path -> TestConsoles.url(shell.resolve(path)), running.consoles)),
        "/ui/*");
    server.setHandler(context);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return CLIENT.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ui/", "/ui/notices", "/ui/m/duty/roster", "/ui/m/gone/page/5"})
  void everyPageIsTheStartPageWhichIsNeverKept(String page) throws Exception {
    HttpResponse<String> answer = get(page);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("<!doctype html>");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
  }

  @Test
  void aSharedLibraryIsAskedForEachTimeByItsTag() throws Exception {
    HttpResponse<String> first = get("/ui/shared/v1/vue.js");
    HttpResponse<String> second =
        get("/ui/shared/v1/vue.js", "If-None-Match", header(first, "ETag"));

    assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @Test
  void theSmallestFormThatTheBrowserTakesIsSent() throws Exception {
    HttpResponse<String> brotli = get("/ui/shared/v1/vue.js", "Accept-Encoding", "gzip, br");
    HttpResponse<String> gzip = get("/ui/shared/v1/vue.js", "Accept-Encoding", "br;q=0, gzip");

    assertThat(brotli.body()).isEqualTo("brotli");
    assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
    assertThat(header(brotli, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(gzip.body()).isEqualTo("gzip");
    assertThat(get("/ui/shared/v1/vue.js").body()).isEqualTo("plain");
    assertThat(header(brotli, "ETag")).isNotEqualTo(header(gzip, "ETag"));
  }

  @Test
  void aFileWhoseNameChangesWithItsContentIsKeptForEver() throws Exception {
    assertThat(header(get("/ui/shell/shell-AbCd_123.js"), "Cache-Control")).contains("immutable");
  }

  @Test
  void theFilesOfAConsoleAreServedUnderItsRevisionOnly() throws Exception {
    Console console = running.start("duty", "1.0", "daily", "");
    String file = "/ui/" + console.base() + "index-abcdefgh.js";

    assertThat(get(file).body()).isEqualTo("// 1.0");
    assertThat(header(get(file), "Cache-Control")).contains("immutable");
    assertThat(get("/ui/m/duty/00000000/index-abcdefgh.js").statusCode()).isEqualTo(404);

    running.stop(console);
    assertThat(get(file).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ui/shared/../../../secret.txt",
        "/ui/shared/%2e%2e/%2e%2e/%2e%2e/secret.txt",
        "/ui/shared/v1//vue.js",
        "/ui/shared/v1/",
        "/ui/shared/nothing.js"
      })
  void nothingElseOfTheBundleCanBeRead(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("secret\n").isNotEqualTo("secret");
  }
}
