package org.xianwu.platform.paperwork.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.xianwu.platform.api.paperwork.Forms;

/** Answers with a printed sheet. */
final class Sheets {

  private Sheets() {}

  /**
   * The answer.
   *
   * @param title name of the file without its ending
   */
  static Response answer(byte[] sheet, String title, Forms.Format format) {
    String ending = format.name().toLowerCase(Locale.ROOT);
    String name =
        URLEncoder.encode(title + "." + ending, StandardCharsets.UTF_8).replace("+", "%20");
    String shown = format == Forms.Format.PDF ? "inline" : "attachment";
    return Response.ok(sheet, type(format))
        .header(HttpHeaders.CONTENT_DISPOSITION, shown + "; filename*=UTF-8''" + name)
        .build();
  }

  private static String type(Forms.Format format) {
    return switch (format) {
      case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      case PDF -> "application/pdf";
      case OFD -> "application/ofd";
    };
  }
}
