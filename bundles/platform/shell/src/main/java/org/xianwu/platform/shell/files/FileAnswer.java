package org.xianwu.platform.shell.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Answers with a file of a bundle, compressed by the build where the browser takes it. */
final class FileAnswer {

  /** The address changes with the content. */
  static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** The browser keeps the file, but asks each time whether it still holds. */
  static final String ASK = "no-cache";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("wasm", "application/wasm"));

  private record Coding(String name, String suffix) {}

  private static final List<Coding> CODINGS =
      List.of(new Coding("br", ".br"), new Coding("gzip", ".gz"));

  private FileAnswer() {}

  /**
   * Sends the file.
   *
   * @param files path to file, null when there is none
   * @return false when there is no such file and nothing was sent
   */
  static boolean send(
      HttpServletRequest request,
      HttpServletResponse response,
      Function<String, URL> files,
      String path,
      String keeping)
      throws IOException {
    URL plain = safe(path) ? files.apply(path) : null;
    if (plain == null) {
      return false;
    }
    URL chosen = plain;
    String coded = "";
    String accepted = request.getHeader("Accept-Encoding");
    for (Coding coding : CODINGS) {
      URL packed = accepts(accepted, coding.name()) ? files.apply(path + coding.suffix()) : null;
      if (packed != null) {
        chosen = packed;
        coded = coding.name();
        break;
      }
    }
    byte[] content;
    try (InputStream in = chosen.openStream()) {
      content = in.readAllBytes();
    }
    String tag = '"' + Integer.toHexString(Arrays.hashCode(content)) + "-" + content.length + '"';
    response.setHeader("Cache-Control", keeping);
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return true;
    }
    if (!coded.isEmpty()) {
      response.setHeader("Content-Encoding", coded);
    }
    response.setContentType(type(path));
    response.setContentLength(content.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(content);
    }
    return true;
  }

  /** Only plain names: no way up, no way to another folder of the bundle. */
  private static boolean safe(String path) {
    return path.matches("[A-Za-z0-9_][A-Za-z0-9._/-]*")
        && !path.contains("..")
        && !path.contains("//")
        && !path.endsWith("/");
  }

  private static String type(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  private static boolean accepts(String header, String coding) {
    if (header == null) {
      return false;
    }
    for (String part : header.split(",")) {
      String[] pieces = part.trim().split(";");
      if (pieces[0].trim().equalsIgnoreCase(coding)) {
        return pieces.length < 2 || !pieces[1].trim().matches("q=0(\\.0*)?");
      }
    }
    return false;
  }
}
